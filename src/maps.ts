/** Opens live maps on the page: the one, and another beside it that goes along with it. */
import { computed, effect, type ReadonlySignal } from '@preact/signals'
import type { Atlas } from '../geo/model.ts'
import { ChangingMap } from './changing-map.ts'
import { choicesOf } from './choices.ts'
import { otherSettings } from './comparing.ts'
import { t } from './i18n.ts'
import { tellWhenLate } from './late-map.ts'
import { type LiveMap, type LiveParts, NoWorker, type Press, type Reports } from './live.ts'
import type { Palette } from './look.ts'
import { keepOffline } from './offline/keep.ts'
import type { Drawing } from './panels/context.ts'
import { tell, withdraw } from './panels/Notices.tsx'
import { addState } from './panels/selection/AddState.tsx'
import { tellOf } from './problems.ts'
import {
  type Camera,
  camera,
  choose,
  comparison,
  fresh,
  lacksWebgl,
  lit,
  mapBroke,
  movesSlowly,
  offered,
  pointed,
  type Settings,
  seen,
  selecting,
  settings,
  wished,
  writeYears,
} from './state.ts'

interface Data extends Drawing, Pick<LiveParts, 'finer'> {
  atlas: Atlas
  pointOf: LiveParts['pointOf']
  palette: ReadonlySignal<Palette>
}

/** Where the light map took the other's place, it is said once. */
lacksWebgl.subscribe((lacks) => lacks && tell({ id: 'map', words: () => t('problem.noWebgl') }))

/** What broke is tried again, by whatever way. */
mapBroke.subscribe((broke) => broke || withdraw('map'))

/** Opens the map, which shows the settings as they are; null when it cannot. `again` tries once more. */
export async function openMap(
  container: HTMLElement,
  data: Data,
  again: () => void,
): Promise<LiveMap | null> {
  withdraw('map')
  keepOffline(container)
  tellWhenLate(container)
  const map = await shown(container, data, settings, () => t('map.name'), again)
  if (!map) return null
  effect(() => map.lightFresh(fresh.value))
  effect(() => {
    if (wished.value) map.goTo(wished.value.place)
  })
  return map
}

/** The settings of the map of the other year, while there is one. */
const ofOther = computed(() =>
  comparison.value ? otherSettings(settings.value, comparison.value) : settings.value,
)

/** Opens the map of the other year, which moves with the first and the first with it. */
export function openSecond(container: HTMLElement, data: Data, again: () => void): Promise<LiveMap | null> {
  withdraw('map')
  const name = () => t('compare.map', { name: t('map.name'), years: writeYears(ofOther.value.years) })
  return shown(container, data, ofOther, name, again)
}

/** Maps on the page; whichever is moved leads, the others follow. */
const together = new Set<LiveMap>()
let leading = false

function lead(leader: LiveMap, to: Camera): void {
  if (leading) return
  leading = true
  for (const map of together) if (map !== leader) map.follow(to)
  leading = false
}

/** The map's code is the largest part of the atlas: it is fetched while the panels are already of use. */
async function shown(
  container: HTMLElement,
  { palette, ...data }: Data,
  own: ReadonlySignal<Settings>,
  name: () => string,
  again: () => void,
): Promise<LiveMap | null> {
  const reports = reportsOf(container, own, () => map)
  const parts = { container, ...data, name, describedBy: 'map-keys', reports }
  let map: LiveMap | null = null
  let words = () => t('problem.unreachable', { file: t('map.name') })
  map = await ChangingMap.open(parts, () => [own.value, palette.value]).catch((error: unknown) => {
    words = () => t('problem.map', { reason: reasonOf(error) })
    return null
  })
  if (map) return endingWith(map, follow(map, own, palette))
  tell({ id: 'map', words, act: again })
  return null
}

/** Lets a map show what it is told, and go along with others; gives what ends that. */
function follow(map: LiveMap, own: ReadonlySignal<Settings>, palette: ReadonlySignal<Palette>) {
  together.add(map)
  return [
    effect(() => map.apply(own.value, palette.value)),
    effect(() => map.light(lit.value)),
    () => together.delete(map),
  ]
}

/** The map, which no longer hears of anything once it is removed. */
function endingWith(map: LiveMap, ends: (() => void)[]): LiveMap {
  const remove = map.remove.bind(map)
  map.remove = () => {
    for (const end of ends) end()
    remove()
  }
  return map
}

/** Chooses what was pressed; where several things lie over each other, they are offered as a list. */
function choosePressed(place: string | null, press: Press | undefined, container: HTMLElement): void {
  offered.value = null
  if (!press) {
    choose(place)
    return
  }
  const { hits, area, adding, x, y } = press
  if (adding || selecting.value) {
    const state = [...hits.map((hit) => hit.place), area].find((key) => key && /^[A-Z]{3}$/.test(key))
    if (state) addState(state)
    return
  }
  if (choicesOf(hits).length < 2) choose(place)
  else offered.value = { hits, x: x + container.offsetLeft, y: y + container.offsetTop }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const brokenBy = (error: unknown): string =>
  error instanceof NoWorker
    ? t('problem.mapWorker', { file: error.address.split('/').pop() ?? '' })
    : t('problem.mapBroke', { reason: reasonOf(error) })

function reportsOf(
  container: HTMLElement,
  own: ReadonlySignal<Settings>,
  map: () => LiveMap | null,
): Reports {
  return {
    chosen: (place, press) => choosePressed(place, press, container),
    moved: (to) => {
      camera.value = to
    },
    moving: (to) => {
      seen.value = { camera: to, width: container.clientWidth, height: container.clientHeight }
      const leader = together.size > 1 && map()
      if (leader) lead(leader, to)
    },
    pointed: (place, x, y, hits = []) => {
      const at = { x: x + container.offsetLeft, y: y + container.offsetTop }
      pointed.value = place === null ? null : { place, hits, ...at, years: own.value.years }
    },
    failed: (error) => tell({ id: 'map', words: () => t('problem.map', { reason: error.message }) }),
    broke: (error, again) =>
      tell({
        id: 'map',
        words: () => brokenBy(error),
        act: () => {
          withdraw('map')
          again()
        },
      }),
    lacks: tellOf,
    slow: () => {
      movesSlowly.value = true
    },
  }
}
