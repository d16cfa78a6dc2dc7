/** Name and standing of what the pointer is over. Everything it says is on the card too. */
import { t } from '../i18n.ts'
import { language, layers, pointed } from '../state.ts'
import { standings } from '../time.ts'
import { useAtlas } from './context.ts'

export function MapTip({ width }: { width: number }) {
  const { lookup } = useAtlas()
  const at = pointed.value
  if (!at) return null
  const standing = lookup.states.has(at.place) && standings(lookup.atlas, at.years).get(at.place)
  const style = { left: `${at.x}px`, top: `${at.y}px`, '--right': width > 0 ? at.x / width : 0 }
  return (
    <div class="tip" style={style} aria-hidden="true">
      <strong>{lookup.name(at.place, language.value)}</strong>
      {standing && standing !== 'none' && layers.value.has('psi') && (
        <>
          <br />
          {t(`standing.${standing}`)}
        </>
      )}
    </div>
  )
}
