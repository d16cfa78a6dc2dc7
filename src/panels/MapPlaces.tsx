/**
 * Every place of the map for the keyboard: a listbox over the map, of which one option is active, lit on the map
 * and read out with its standing. It shows itself while it holds the focus; Page Down and Page Up lead into it
 * from the map.
 */
import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Position } from '../../geo/model.ts'
import { writeDate } from '../dates.ts'
import { countTiled } from '../event-tiles.ts'
import { t } from '../i18n.ts'
import type { Lookup } from '../lookup.ts'
import {
  DIRECTIONS,
  type DirectionKey,
  nearest,
  nextNamed,
  nextTowards,
  type Place,
  placesOnMap,
} from '../places.ts'
import {
  camera,
  choose,
  place as chosen,
  language,
  layers,
  lit,
  rendererInUse,
  view,
  years,
} from '../state.ts'
import { type Standing, standings } from '../time.ts'
import { whenWords } from '../when.ts'
import { useAtlas } from './context.ts'

/** Places that Page Up and Page Down go on by. */
const PAGE = 10
/** Milliseconds in which letters typed belong to one name. */
const TYPING = 1500

export function MapPlaces() {
  const { lookup } = useAtlas()
  const list = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const [inside, setInside] = useState(false)
  const places = usePlaces(lookup)
  const of = standings(lookup.atlas, years.value)
  const found = places.findIndex(({ id }) => id === active)
  const at = Math.max(found, 0)
  const go = (place: Place | undefined) => {
    if (!place) return
    setActive(place.id)
    lit.value = place.id
    bringIntoSight(place.point)
  }
  const press = useKeys(places, at, go)
  useWayIn(list, () => setActive(nearest(places, camera.value?.center ?? [0, 0])?.id ?? null))
  const enter = () => {
    setInside(true)
    go(places[found] ?? places.find(({ id }) => id === chosen.value) ?? places[0])
  }
  const leave = () => {
    setInside(false)
    lit.value = null
  }
  return (
    <>
      <div
        ref={list}
        class="map-places"
        id="map-places"
        role="listbox"
        tabIndex={0}
        aria-label={t('places.name')}
        aria-describedby="map-places-keys"
        aria-activedescendant={places[at] && `place-${places[at].id}`}
        onFocus={enter}
        onBlur={leave}
        onKeyDown={press}
      >
        {(inside ? places : places.slice(at, at + 1)).map((place) => (
          <Option key={place.id} place={place} of={of} places={places} active={place === places[at]} />
        ))}
      </div>
      <p class="visually-hidden" id="map-places-keys">
        {t('places.keys')} <Unlisted />
      </p>
    </>
  )
}

function usePlaces({ atlas }: Lookup): Place[] {
  const [now, shown, inLanguage] = [years.value, layers.value, language.value]
  return useMemo(() => placesOnMap(atlas, now, shown, inLanguage), [atlas, now, shown, inLanguage])
}

/** Events that come as tiles are no options: where they are drawn, the map itself leads to them. */
function Unlisted() {
  const n = countTiled(useAtlas().lookup.atlas.eventTiles, years.value)
  if (n === 0 || !layers.value.has('events')) return null
  return <>{rendererInUse.value === 'webgl' ? t('tiled.places', { n }) : t('tiled.light')}</>
}

interface OptionProps {
  place: Place
  places: Place[]
  of: Map<string, Standing>
  active: boolean
}

const Option = ({ place, places, of, active }: OptionProps) => (
  <div
    id={`place-${place.id}`}
    role="option"
    // The list holds the keyboard; its options are only pointed at.
    tabIndex={-1}
    aria-selected={active}
    aria-posinset={places.indexOf(place) + 1}
    aria-setsize={places.length}
    data-place={place.id}
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => choose(place.id)}
    onKeyDown={(event) => event.key === 'Enter' && choose(place.id)}
  >
    <strong>{place.names[language.value]}</strong>
    <span>{wordsOf(place.id, useAtlas().lookup, of)}</span>
  </div>
)

/** What stands beside the name: a state's standing and when, a city's state, an event's date. */
function wordsOf(id: string, lookup: Lookup, of: Map<string, Standing>): string {
  const standing = of.get(id)
  if (standing)
    return t('places.state', { standing: t(`standing.${standing}`), when: whenWords(t, years.value) })
  const event = lookup.events.get(id)
  if (event) return writeDate(language.value, event.date)
  return lookup.name(lookup.cities.get(id)?.state ?? '', language.value)
}

/** Arrow keys go on by name, with Shift in their direction on the map; letters go to a name that begins so. */
function useKeys(places: Place[], at: number, go: (place: Place | undefined) => void) {
  const typed = useRef({ letters: '', when: 0 })
  const count = places.length
  const steps: Record<string, number> = {
    ArrowDown: (at + 1) % count,
    ArrowRight: (at + 1) % count,
    ArrowUp: (at + count - 1) % count,
    ArrowLeft: (at + count - 1) % count,
    PageDown: Math.min(at + PAGE, count - 1),
    PageUp: Math.max(at - PAGE, 0),
    Home: 0,
    End: count - 1,
  }
  const here = places[at]
  const type = (letter: string, when: number) => {
    const goesOn = when - typed.current.when < TYPING
    typed.current = { letters: goesOn ? typed.current.letters + letter : letter, when }
    go(places[nextNamed(places, at, typed.current.letters)])
  }
  return (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, altKey, metaKey, timeStamp } = event
    if (!here || ctrlKey || altKey || metaKey || event.isComposing) return
    const step = steps[key]
    if (key === 'Escape' && chosen.value === null)
      document.querySelector<HTMLElement>('.map [tabindex]')?.focus()
    else if (key === 'Enter' || key === ' ') choose(here.id)
    else if (shiftKey && isDirection(key)) go(nextTowards(places, here, key))
    else if (step !== undefined) go(places[step])
    else if (/^\p{Letter}$/u.test(key)) type(key, timeStamp)
    else return
    event.preventDefault()
  }
}

const isDirection = (key: string): key is DirectionKey => Object.hasOwn(DIRECTIONS, key)

/** Page Down and Page Up on the map go to the place nearest to its middle. */
function useWayIn(list: RefObject<HTMLElement | null>, prepare: () => void): void {
  const latest = useRef(prepare)
  latest.current = prepare
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const onMap = event.target instanceof Element && event.target.closest('.map')
      if (!onMap || (event.key !== 'PageDown' && event.key !== 'PageUp')) return
      event.preventDefault()
      latest.current()
      requestAnimationFrame(() => list.current?.focus())
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [list])
}

/** Moves the map so that it shows the point, unless it does already. The drawing's mathematics come with the map. */
async function bringIntoSight(point: Position): Promise<void> {
  const { cameraShowing } = await import('../figure/sight.ts')
  const map = document.querySelector('.map')
  if (!map || map.clientWidth === 0) return
  const window = { width: map.clientWidth, height: map.clientHeight }
  const next = cameraShowing(point, { view: view.value, camera: camera.value, ...window })
  if (next) camera.value = next
}
