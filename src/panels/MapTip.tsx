/** Name, status and year of what the pointer is over. Everything it says is on the card too. */
import { choicesOf, unsaid } from '../choices.ts'
import { t } from '../i18n.ts'
import { language, offered, pointed } from '../state.ts'
import { useAtlas } from './context.ts'
import { linesOf } from './thing.tsx'

export function MapTip({ width }: { width: number }) {
  const { lookup } = useAtlas()
  const at = pointed.value
  if (!at || offered.value) return null
  const [first = { id: at.place, marks: [] }, ...more] = choicesOf(at.hits)
  const others = more.length + unsaid(at.hits)
  const style = { left: `${at.x}px`, top: `${at.y}px`, '--right': width > 0 ? at.x / width : 0 }
  return (
    <div class={at.y < 110 ? 'tip below' : 'tip'} style={style} aria-hidden="true">
      <strong>{lookup.name(first.id, language.value)}</strong>
      {linesOf(first, lookup, at.years).map((line) => (
        <span key={line} class="tip-line">
          {line}
        </span>
      ))}
      {others > 0 && <span class="tip-line more">{t('hits.more', { n: others })}</span>}
    </div>
  )
}
