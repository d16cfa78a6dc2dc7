/** Code that puts the map into another page, and how it looks there. */
import { type Signal, useSignal } from '@preact/signals'
import { address } from '../../address.ts'
import { type MessageKey, t } from '../../i18n.ts'
import { language } from '../../state.ts'
import { embedCode, embeddedAddress, FRAME_SIZES, type FrameSize } from './links.ts'
import { attempt } from './ShareDialog.tsx'

const sizeWords = ({ width, height }: FrameSize) =>
  width === '100%' ? t('share.wide', { height }) : `${width} × ${height}`

export function EmbedCode({ said }: { said: Signal<MessageKey | null> }) {
  const chosen = useSignal(0)
  const withLegend = useSignal(false)
  const shown = useSignal(false)
  const size = FRAME_SIZES[chosen.value]!
  const source = embeddedAddress(address.value, language.value, withLegend.value)
  const code = embedCode(source, document.title, size)
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    return 'share.codeCopied' as const
  }
  return (
    <section>
      <h3>
        <label for="share-code">{t('share.embed')}</label>
      </h3>
      <div class="share-buttons">
        <select
          id="share-size"
          aria-label={t('share.size')}
          title={t('share.size')}
          value={chosen.value}
          onChange={({ currentTarget }) => {
            chosen.value = Number(currentTarget.value)
          }}
        >
          {FRAME_SIZES.map((one, index) => (
            <option key={sizeWords(one)} value={index}>
              {sizeWords(one)}
            </option>
          ))}
        </select>
        <label>
          <input
            type="checkbox"
            checked={withLegend.value}
            onChange={({ currentTarget }) => {
              withLegend.value = currentTarget.checked
            }}
          />
          {t('share.withLegend')}
        </label>
      </div>
      <textarea
        id="share-code"
        class="share-text"
        readonly
        rows={4}
        spellcheck={false}
        value={code}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div class="share-buttons">
        <button type="button" class="button" onClick={() => attempt(said, copy)}>
          {t('share.copyCode')}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={shown.value}
          onClick={() => {
            shown.value = !shown.value
          }}
        >
          {t('share.preview')}
        </button>
      </div>
      {shown.value && (
        <div class="share-preview">
          <iframe
            key={source}
            src={source}
            title={t('share.preview')}
            width={size.width}
            height={size.height}
          />
        </div>
      )}
    </section>
  )
}
