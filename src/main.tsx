/** Wires the parts: data → settings → panels and map. No logic of its own. */
// First, before anything could be refused.
import './security/trust.ts'

import { computed, effect, signal } from '@preact/signals'
import { render } from 'preact'
import { followAddress } from './address.ts'
import { sendForMap } from './changing-map.ts'
import {
  DataError,
  loadAtlas,
  loadEvents,
  loadFirstShapes,
  loadFontTable,
  loadShapes,
  type Shapes,
} from './data.ts'
import { EventRecords } from './event-records.ts'
import { firstNeeds } from './first/needs.ts'
import { registerFonts } from './fonts.ts'
import { preferredLanguage, t } from './i18n.ts'
import { palettes } from './look.ts'
import { lookupOf } from './lookup.ts'
import { openMap, openSecond } from './maps.ts'
import { App } from './panels/App.tsx'
import type { Drawing } from './panels/context.ts'
import { tell } from './panels/Notices.tsx'
import { posterPainted } from './poster/painted.ts'
import { tellOf } from './problems.ts'
import { defaultSettings, language, settings, theme } from './state.ts'
import { titleOf } from './title.ts'
import { drawInTurns } from './turns.ts'
import { languageIn, rendererIn } from './url.ts'
// What is painted before the atlas starts; all other sheets are in first/styles.ts, and come after these.
import './style.css'
import './panels/header.css'
import './poster/poster.css'
import type { Atlas, Event, FontTable } from '../geo/model.ts'

const systemDark = matchMedia('(prefers-color-scheme: dark)')
const systemTheme = signal<'light' | 'dark'>(systemDark.matches ? 'dark' : 'light')
systemDark.addEventListener('change', ({ matches }) => {
  systemTheme.value = matches ? 'dark' : 'light'
})
const palette = computed(() => palettes[theme.value ?? systemTheme.value])

const preferred = preferredLanguage(navigator.languages)
// What goes wrong before there are data is told in the language of the address as well.
language.value = languageIn(location.hash) ?? preferred
effect(() => {
  document.documentElement.lang = language.value
})
effect(() => {
  const root = document.documentElement
  root.dataset.theme = theme.value ?? systemTheme.value
  const { areas: _areas, marks, ...colours } = palette.value
  for (const [name, colour] of Object.entries(colours)) root.style.setProperty(`--${name}`, colour)
  root.style.setProperty('--hosts', marks.hosts.fill)
})

drawInTurns()
const app = document.getElementById('app')
if (!app) throw new Error('index.html has no element with the id "app".')
const into: HTMLElement = app

/** Each file by itself: what is there is shown, what is not is named and can be asked for again. */
const firstShapes = signal<Shapes | null>(null)
/** Fetched when a picture is to be drawn from them, or the map comes near. */
const shapes = signal<Shapes | null>(null, { watched: () => finer() })
const fonts = signal<FontTable | null>(null)
const drawingOf = (of: typeof shapes) =>
  computed<Drawing | null>(() => (of.value && fonts.value ? { shapes: of.value, fonts: fonts.value } : null))
const [firstDrawing, drawing] = [drawingOf(firstShapes), drawingOf(shapes)]

let finerShapes: Promise<Shapes> | undefined
/** The fine shapes, once they have come; asked for once, however often that is wished. */
function finer(): Promise<Shapes> {
  finerShapes ??= new Promise((come) => {
    fetchPart(loadShapes, (loaded) => {
      shapes.value = loaded
      come(loaded)
    })
  })
  return finerShapes
}

/** What a reader does before a page is printed, be it to find the menu; until then no code for paper is fetched. */
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const

function start(atlas: Atlas): void {
  const load = (part: number) => new Promise<Event[]>((come) => fetchPart(() => loadEvents(part), come))
  const lookup = lookupOf(atlas, atlas.eventTiles && new EventRecords(atlas.eventTiles, load))
  const { firstYear, lastYear } = atlas
  const defaults = defaultSettings(lastYear, preferred)
  followAddress({ firstYear, lastYear, ...lookup }, defaults, (mendings) => {
    for (const { key, value, used } of mendings)
      tell({
        id: `address ${key}`,
        words: () => t('problem.address', { key, value, used: used || t('problem.address.default') }),
      })
  })
  effect(() => {
    const first = firstDrawing.value
    if (!first) return
    const sources = () => ({ atlas, ...(drawing.peek() ?? first) })
    const prepare = async () => (await import('./print.ts')).printWith(sources)
    const waiting = new AbortController()
    const alive = () => {
      waiting.abort()
      // Without it the page prints as it lies in the window.
      prepare().catch(() => {})
    }
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, alive, { signal: waiting.signal, passive: true })
    return () => waiting.abort()
  })
  const opening = (open: typeof openMap) => (container: HTMLElement, drawing: Drawing, again: () => void) =>
    open(container, { atlas, pointOf: lookup.pointOf, finer, palette, ...drawing }, again)
  const maps = { onMap: opening(openMap), onSecond: opening(openSecond) }
  effect(() => {
    document.title = titleOf(settings.value, (place) => lookup.name(place, language.value), t)
    document.querySelector('meta[name="description"]')?.setAttribute('content', t('page.description'))
  })
  // The title that the page itself brings stands in two languages; the header has it in the one that is spoken.
  into.querySelector('.header')?.remove()
  render(
    <App lookup={lookup} firstDrawing={firstDrawing} drawing={drawing} palette={palette} {...maps} />,
    into,
  )
}

/** Fetches a part and hands it on; a failure is told, with a way to try again. */
async function fetchPart<Part>(load: () => Promise<Part>, use: (part: Part) => void): Promise<void> {
  const part = await load().catch((error: unknown) => {
    if (!(error instanceof DataError)) throw error
    tellOf(error, () => fetchPart(load, use))
  })
  if (part) use(part)
}

/** Sent for before the poster is painted, since nothing is drawn without it. */
const needs = firstNeeds(language.value, into)
/** Milliseconds that panels wait for the light map, whose frame is then theirs: two frames drawn by software take twice as long. */
const TOGETHER = 150

function begin(): void {
  needs.then(() => render(<App />, into))
  sendForMap(location.hash)
  const isQuick = rendererIn(location.hash) === 'figure'
  fetchPart(loadAtlas, async (atlas) => {
    await needs
    if (isQuick) await Promise.race([Promise.all(parts), new Promise((late) => setTimeout(late, TOGETHER))])
    start(atlas)
  })
  const parts = [
    fetchPart(loadFirstShapes, (loaded) => {
      firstShapes.value = loaded
    }),
    fetchPart(loadFontTable, (loaded) => {
      registerFonts(loaded, language.value)
      fonts.value = loaded
    }),
  ]
}

posterPainted().then(begin)
