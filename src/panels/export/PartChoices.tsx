/** What the page carries beside the map, and the words of title and subtitle. */
import type { Parts } from '../../figure/parts.ts'
import { type MessageKey, t } from '../../i18n.ts'
import { useAtlas } from '../context.ts'
import { change, changeParts, choices, linkTooLong } from './choices.ts'

type Switch = { [Part in keyof Parts]: Parts[Part] extends boolean ? Part : never }[keyof Parts]
const SWITCHES: Switch[] = ['year', 'total', 'legend', 'notes', 'scaleBar', 'north', 'insets']

export function PartChoices() {
  const { parts, titled, subtitled, linked, transparent, outlined, format } = choices.value
  return (
    <fieldset class="export-parts">
      <legend>{t('export.parts')}</legend>
      <Words
        part="title"
        on={titled}
        words={parts.title}
        onSwitch={(on) => change({ titled: on })}
        onWords={(title) => changeParts({ title })}
      />
      <Words
        part="subtitle"
        on={subtitled}
        words={parts.subtitle}
        onSwitch={(on) => change({ subtitled: on })}
        onWords={(subtitle) => changeParts({ subtitle })}
      />
      {SWITCHES.map((part) => (
        <Tick key={part} id={part} on={parts[part]} onSwitch={(on) => changeParts({ [part]: on })} />
      ))}
      {useAtlas().lookup.atlas.eventTiles && <p class="small muted">{t('tiled.light')}</p>}
      <Tick id="link" on={linked} onSwitch={(on) => change({ linked: on })} />
      {linked && linkTooLong.value && <p class="small export-refusal">{t('export.linkTooLong')}</p>}
      {format.transparent && (
        <Tick id="transparent" on={transparent} onSwitch={(on) => change({ transparent: on })} />
      )}
      {format.kind === 'vectors' && (
        <Tick id="outlined" on={outlined} onSwitch={(on) => change({ outlined: on })} />
      )}
      {format.id === 'svg' && !outlined && <p class="small muted export-fonts">{t('export.svgFonts')}</p>}
      <p class="small muted">{t('export.credits')}</p>
    </fieldset>
  )
}

interface TickProps {
  id: Switch | 'title' | 'subtitle' | 'link' | 'transparent' | 'outlined'
  on: boolean
  onSwitch: (on: boolean) => void
}

function Tick({ id, on, onSwitch }: TickProps) {
  return (
    <label class="export-tick">
      <input
        type="checkbox"
        name={`export-${id}`}
        checked={on}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
      {t(`export.part.${id}` satisfies MessageKey)}
    </label>
  )
}

interface WordsProps {
  part: 'title' | 'subtitle'
  on: boolean
  words: string | null
  onSwitch: (on: boolean) => void
  onWords: (words: string | null) => void
}

/** Longest title, characters: three lines of an upright page. */
const LONGEST = 160

function Words({ part, on, words, onSwitch, onWords }: WordsProps) {
  const own = t('export.own')
  return (
    <div class="export-words">
      <Tick id={part} on={on} onSwitch={onSwitch} />
      <input
        id={`export-${part}`}
        type="text"
        aria-label={t(`export.words.${part}`)}
        placeholder={own}
        maxLength={LONGEST}
        disabled={!on}
        value={words ?? ''}
        onInput={({ currentTarget: { value } }) => onWords(value.trim() === '' ? null : value)}
      />
    </div>
  )
}
