/** The years: the largest thing after the map. What is chosen, what there is to choose, and playing through it. */
import { t } from '../../i18n.ts'
import { playing, twoEnds, years } from '../../state.ts'
import { Announcer } from '../Announcer.tsx'
import { Changes } from '../Changes.tsx'
import { useAtlas } from '../context.ts'
import { IconButton } from '../IconButton.tsx'
import { ChartKey } from './Chart.tsx'
import { shift } from './moving.ts'
import { Options } from './Options.tsx'
import { show, usePlayer } from './player.ts'
import { Track } from './Track.tsx'
import { useFresh } from './useFresh.ts'
import { YearField } from './YearField.tsx'

export function Timeline() {
  const { firstYear, lastYear } = useAtlas().lookup.atlas
  const bounds = { firstYear, lastYear }
  const { from, to } = years.value
  const two = twoEnds.value || from !== to
  usePlayer(bounds, two)
  useFresh()
  const step = (by: number) => {
    playing.value = false
    show(shift(years.value, by, bounds), two)
  }
  return (
    <section class="timeline" id="timeline" aria-label={t('time.year')}>
      <div class="year-controls">
        <PlayButton />
        <Step by={-1} label={t('time.previous')} ended={from <= firstYear} onStep={step} />
        <YearField bounds={bounds} />
        <Step by={1} label={t('time.next')} ended={to >= lastYear} onStep={step} />
      </div>
      <Options bounds={bounds} two={two} />
      <ChartKey />
      <Track bounds={bounds} two={two} />
      <Changes />
      <Announcer />
    </section>
  )
}

const PlayButton = () => (
  <IconButton
    class="play filled"
    aria-keyshortcuts="p"
    label={t(playing.value ? 'time.pause' : 'time.play')}
    path={playing.value ? 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z' : 'M8 4.5l11 7.5-11 7.5z'}
    onClick={() => {
      playing.value = !playing.value
    }}
  />
)

/** At the end of the years it does nothing and keeps the keyboard, which a disabled button would lose. */
const Step = (props: { by: number; label: string; ended: boolean; onStep: (by: number) => void }) => (
  <IconButton
    label={props.label}
    path={props.by < 0 ? 'M15 5l-7 7 7 7' : 'M9 5l7 7-7 7'}
    aria-disabled={props.ended || undefined}
    onClick={() => !props.ended && props.onStep(props.by)}
  />
)
