/** The border policy to be read: its rules, the dashed lines, what is said of states, and the control points. */
import type { ComponentType } from 'preact'
import type { Borders } from '../../../geo/model.ts'
import { t } from '../../i18n.ts'
import { choose, language } from '../../state.ts'
import { useAtlas } from '../context.ts'

const RULES = ['recognition', 'open', 'dashed', 'control', 'territories', 'today', 'base'] as const

export function policyPage(borders: Borders, close: () => void): ComponentType {
  return function Policy() {
    return (
      <>
        <p>{t('borders.what')}</p>
        <ul class="rules">
          {RULES.map((rule) => (
            <li key={rule}>{t(`borders.rule.${rule}`)}</li>
          ))}
        </ul>
        <h3>{t('borders.lines')}</h3>
        <ul class="rules">
          {borders.dashed.map(({ reason, source }) => (
            <li key={`${reason.en} ${source}`}>
              {reason[language.value]}{' '}
              <span class="small muted" lang="en">
                {source}
              </span>
            </li>
          ))}
        </ul>
        <h3>{t('borders.notes')}</h3>
        <StateNotes close={close} />
        <h3>{t('borders.points')}</h3>
        <p>{t('borders.points.what', { n: borders.points.length })}</p>
        <Points borders={borders} />
        <p>
          <a href="./data/borders.json" download="borders.json">
            {t('borders.file')}
          </a>
        </p>
      </>
    )
  }
}

/** States whose cards say something about their borders, by name. */
function StateNotes({ close }: { close: () => void }) {
  const states = useAtlas().lookup.atlas.states.flatMap(({ key, names, borderNote }) =>
    borderNote ? [{ key, name: names[language.value], note: borderNote[language.value] }] : [],
  )
  states.sort((one, other) => one.name.localeCompare(other.name, language.value))
  return (
    <ul class="rules">
      {states.map(({ key, name, note }) => (
        <li key={key}>
          <button
            type="button"
            class="link"
            onClick={() => {
              close()
              choose(key)
            }}
          >
            {name}
          </button>
          {t('borders.colon')}
          {note}
        </li>
      ))}
    </ul>
  )
}

function Points({ borders }: { borders: Borders }) {
  const { lookup } = useAtlas()
  return (
    // The table scrolls sideways where the window is narrow: it must be reachable by keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus.
    <section class="points" tabIndex={0} aria-label={t('borders.points')}>
      <table class="small">
        <thead>
          <tr>
            <th scope="col">{t('borders.point')}</th>
            <th scope="col">{t('borders.drawnAs')}</th>
            <th scope="col">{t('borders.why')}</th>
            <th scope="col">{t('borders.source')}</th>
          </tr>
        </thead>
        <tbody>
          {borders.points.map(({ name, drawnAs, note, source }) => (
            <tr key={name.en}>
              <th scope="row">{name[language.value]}</th>
              <td>{drawnAs === null ? t('borders.nothing') : lookup.name(drawnAs, language.value)}</td>
              <td>{note[language.value]}</td>
              <td class="muted" lang="en">
                {source}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
