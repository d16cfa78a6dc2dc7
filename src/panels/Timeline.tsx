/** The year: the largest thing after the map. A native slider, so every key of the ARIA pattern works. */
import { useEffect } from 'preact/hooks'
import { t } from '../i18n.ts'
import { glyphPaths, markGlyphs } from '../look.ts'
import { language, playing, setYear, writeYears, years } from '../state.ts'
import { countStandings, eventMoment, joinsByYear, standings } from '../time.ts'
import { useAtlas } from './context.ts'

/** Milliseconds a year stays while playing. */
const BEAT = 1100

export function Timeline() {
  const { lookup } = useAtlas()
  const { firstYear, lastYear } = lookup.atlas
  usePlayer(firstYear, lastYear)
  const year = years.value.to
  const step = (by: number) => setYear(Math.min(Math.max(year + by, firstYear), lastYear))
  return (
    <section class="timeline" id="timeline" aria-label={t('time.year')}>
      <div class="year-controls">
        <button
          type="button"
          class="round play"
          onClick={() => {
            playing.value = !playing.value
          }}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={playing.value ? 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z' : 'M8 4.5l11 7.5-11 7.5z'} />
          </svg>
          <span class="visually-hidden">{t(playing.value ? 'time.pause' : 'time.play')}</span>
        </button>
        <Step by={-1} label={t('time.previous')} disabled={year <= firstYear} onStep={step} />
        <output class="year" for="year">
          {writeYears(years.value)}
        </output>
        <Step by={1} label={t('time.next')} disabled={year >= lastYear} onStep={step} />
      </div>
      <Track firstYear={firstYear} lastYear={lastYear} />
    </section>
  )
}

const Step = (props: { by: number; label: string; disabled: boolean; onStep: (by: number) => void }) => (
  <button
    type="button"
    class="round"
    aria-label={props.label}
    disabled={props.disabled}
    onClick={() => props.onStep(props.by)}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={props.by < 0 ? 'M15 5l-7 7 7 7' : 'M9 5l7 7-7 7'}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
      />
    </svg>
  </button>
)

function Track({ firstYear, lastYear }: { firstYear: number; lastYear: number }) {
  const { lookup } = useAtlas()
  const { atlas } = lookup
  const all = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  const joins = joinsByYear(atlas)
  const most = Math.max(...all.map((year) => joins.get(year)?.length ?? 0), 1)
  const at = (year: number) => ({ '--at': (year - firstYear) / (lastYear - firstYear) })
  return (
    <div class="track">
      {all.map((year) => (
        <span key={year} class="slot" style={at(year)}>
          <span
            class="bar"
            style={{ '--height': (joins.get(year)?.length ?? 0) / most }}
            title={t('time.joined', { year, n: joins.get(year)?.length ?? 0 })}
          />
          <span class={year % 5 === 0 || year === firstYear ? 'tick labelled' : 'tick'}>
            {(year % 5 === 0 || year === firstYear) && year}
          </span>
        </span>
      ))}
      {atlas.summits.map(({ id, start, city }) => {
        const year = Number(start.slice(0, 4))
        const label = t('time.summit', { year, city: lookup.name(city, language.value) })
        return (
          <button
            key={id}
            type="button"
            class="summit"
            style={at(year)}
            title={label}
            onClick={() => setYear(year)}
          >
            <svg viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true">
              <path d={glyphPaths[markGlyphs.hosts]} />
            </svg>
            <span class="visually-hidden">{label}</span>
          </button>
        )
      })}
      <input
        id="year"
        type="range"
        min={firstYear}
        max={lastYear}
        value={years.value.to}
        aria-label={t('time.year')}
        aria-valuetext={useValueText()}
        onInput={(event) => {
          playing.value = false
          setYear(Number(event.currentTarget.value))
        }}
      />
    </div>
  )
}

function useValueText(): string {
  const { lookup } = useAtlas()
  const counts = countStandings(lookup.atlas, standings(lookup.atlas, years.value))
  return t('time.value', {
    year: writeYears(years.value),
    documented: (counts.get('founder') ?? 0) + (counts.get('documented') ?? 0),
    possible: counts.get('possible') ?? 0,
    events: lookup.atlas.events.filter((event) => eventMoment(event, years.value) === 'now').length,
  })
}

/** Moves the year on while playing; starts over from the first year when it stands at the last. */
function usePlayer(firstYear: number, lastYear: number): void {
  const on = playing.value
  useEffect(() => {
    if (!on) return
    if (years.value.to >= lastYear) setYear(firstYear)
    const timer = setInterval(() => {
      if (years.value.to < lastYear) setYear(years.value.to + 1)
      if (years.value.to >= lastYear) playing.value = false
    }, BEAT)
    return () => clearInterval(timer)
  }, [on, firstYear, lastYear])
}
