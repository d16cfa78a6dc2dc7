/** Link, picture and code for another page: all of them show what the map shows now. */
import { type Signal, useSignal } from '@preact/signals'
import { address } from '../../address.ts'
import { copyPicture } from '../../export/save.ts'
import { type MessageKey, t } from '../../i18n.ts'
import { useAtlas } from '../context.ts'
import { picture } from '../export/choices.ts'
import { EmbedCode } from './EmbedCode.tsx'
import { canSharePictures, canShareText, sharePicture, shareText } from './system.ts'
import './share.css'

/** Runs what a button does and says how it went; closing the system's sheet is no failure. */
export async function attempt(
  said: Signal<MessageKey | null>,
  work: () => Promise<MessageKey | null>,
): Promise<void> {
  said.value = 'share.working'
  try {
    said.value = await work()
  } catch (error) {
    const closed = error instanceof DOMException && error.name === 'AbortError'
    said.value = closed ? null : 'share.refused'
  }
}

export function ShareDialog() {
  const said = useSignal<MessageKey | null>(null)
  return (
    <div class="share-body">
      <LinkPart said={said} />
      <PicturePart said={said} />
      <EmbedCode said={said} />
      <p role="status" class="share-said">
        {said.value && t(said.value)}
      </p>
    </div>
  )
}

interface Part {
  said: Signal<MessageKey | null>
}

function LinkPart({ said }: Part) {
  const link = address.value
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    return 'share.copied' as const
  }
  return (
    <section>
      <h3>
        <label for="share-link">{t('share.link')}</label>
      </h3>
      <input
        id="share-link"
        class="share-text"
        readonly
        value={link}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div class="share-buttons">
        <button type="button" class="button primary" onClick={() => attempt(said, copy)}>
          {t('share.copyLink')}
        </button>
        {canShareText() && (
          <button type="button" class="button" onClick={() => attempt(said, () => shareText(link))}>
            {t('share.system')}
          </button>
        )}
      </div>
    </section>
  )
}

/** The picture as it is chosen in the dialog that saves it. */
function PicturePart({ said }: Part) {
  const { lookup, drawing } = useAtlas()
  const drawn = drawing.value
  if (!drawn) return null
  const sources = { atlas: lookup.atlas, ...drawn }
  const job = { signal: new AbortController().signal, report: () => {} }
  const copy = async () => {
    await copyPicture(sources, picture.peek(), job)
    return 'share.pictureCopied' as const
  }
  return (
    <section>
      <h3>{t('share.picture')}</h3>
      <div class="share-buttons">
        <button type="button" class="button" onClick={() => attempt(said, copy)}>
          {t('share.copyPicture')}
        </button>
        {canSharePictures() && (
          <button
            type="button"
            class="button"
            onClick={() => attempt(said, () => sharePicture(sources, picture.peek(), address.peek(), job))}
          >
            {t('share.systemPicture')}
          </button>
        )}
      </div>
    </section>
  )
}
