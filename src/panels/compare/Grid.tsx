/** Small maps in place of the large one, a year each; a press shows that year on the large map. */
import { batch, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { countsOf, yearsBeside } from '../../comparing.ts'
import { shapeOf } from '../../figure/grid.ts'
import { mapScenes } from '../../figure/multiples.ts'
import { sharedLegend } from '../../figure/shared-words.ts'
import { t } from '../../i18n.ts'
import { layers, multiples, settings, setYear, writeYears, type Years, years } from '../../state.ts'
import { type Drawing, useAtlas } from '../context.ts'
import { SampleSvg, ScenePatterns, SceneSvg } from './SceneSvg.tsx'
import { CELL, captionOf, columnsFor, neighbour } from './steps.ts'

/** Pixels by which outlines may be coarser than the data. */
const DETAIL = 0.3

export function Grid() {
  const { drawing } = useAtlas()
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  return (
    <div class="multiples">
      <div ref={frame} class="multiples-frame">
        {size && drawing.value && <Cells drawing={drawing.value} {...size} />}
      </div>
      {drawing.value && <SharedLegend drawing={drawing.value} />}
    </div>
  )
}

/** One legend for all maps: what some year shows, without numbers. */
function SharedLegend({ drawing }: { drawing: Drawing }) {
  const { lookup, palette } = useAtlas()
  const input = { atlas: lookup.atlas, ...drawing, settings: settings.value, palette: palette.value, t }
  const rows = sharedLegend({ ...input, page: { width: 1, height: 1 } }, yearsBeside(settings.value))
  return (
    <ul class="multiples-legend">
      {rows.map(
        ({ sample, text }) =>
          sample && (
            <li key={text}>
              <SampleSvg shapes={sample(0, 0)} />
              {text}
            </li>
          ),
      )}
    </ul>
  )
}

/** Inner width and height of an element, as they change. */
function useSize(element: RefObject<HTMLElement | null>) {
  const size = useSignal<{ width: number; height: number } | null>(null)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      size.value = { width: Math.round(width), height: Math.round(height) }
    })
    if (element.current) observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, size])
  return size.value
}

interface CellsProps {
  drawing: Drawing
  width: number
  height: number
}

function Cells({ drawing, width, height }: CellsProps) {
  const { lookup, palette } = useAtlas()
  const { atlas } = lookup
  const now = settings.value
  const cells = yearsBeside(now)
  const shape = shapeOf(now)
  const columns = columnsFor(cells.length, width, height, shape)
  const rows = Math.ceil(cells.length / columns)
  const across = Math.floor((width - (columns - 1) * CELL.gap) / columns)
  const down = Math.floor((height - (rows - 1) * CELL.gap) / rows - captionOf(across))
  const page = { width: across, height: Math.max(Math.min(down, across / shape), CELL.narrowest / shape) }
  const scenes = useMemo(
    () =>
      mapScenes({ atlas, ...drawing, settings: now, palette: palette.value, page, detail: DETAIL, t }, cells),
    [atlas, drawing, now, palette.value, across, page.height],
  )
  return (
    <ol
      class="multiples-cells"
      style={{ '--columns': columns, '--caption': `${captionOf(across)}px` }}
      onKeyDown={(event) => walk(event, cells.length, columns)}
    >
      <ScenePatterns fills={scenes[0]?.patterns ?? []} />
      {cells.map((own, index) => (
        <li key={own.from}>
          <button
            type="button"
            class="multiples-cell"
            data-year={own.from}
            aria-current={own.to === years.value.to && own.from === years.value.from ? 'true' : undefined}
            title={t('multiples.show', { years: writeYears(own) })}
            onClick={() => showLarge(own)}
          >
            <Caption years={own} />
            <SceneSvg scene={scenes[index]!} />
          </button>
        </li>
      ))}
    </ol>
  )
}

function Caption({ years: own }: { years: Years }) {
  const { lookup } = useAtlas()
  return (
    <span class="multiples-caption">
      <strong>{writeYears(own)}</strong>{' '}
      {layers.value.has('psi') && <span>{t('legend.sum', countsOf(lookup.atlas, own))}</span>}
    </span>
  )
}

function showLarge({ to }: Years): void {
  batch(() => {
    multiples.value = []
    setYear(to)
  })
  document.querySelector<HTMLElement>('.map canvas')?.focus()
}

/** Arrows, Home and End go from cell to cell. */
function walk(event: KeyboardEvent, count: number, columns: number): void {
  const cells = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.multiples-cell')]
  const next = neighbour(event.key, cells.indexOf(document.activeElement as HTMLElement), count, columns)
  if (next === null || event.ctrlKey || event.altKey || event.metaKey) return
  event.preventDefault()
  cells[next]?.focus()
}
