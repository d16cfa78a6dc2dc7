/**
 * One box that finds states, cities, summits, events and words of the articles: the ARIA combobox with a list,
 * the keyboard staying in the box. The index is fetched and built when the box is first used.
 */
import { batch, signal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { LANGUAGES } from '../../geo/model.ts'
import { fetchCode } from '../code.ts'
import { writeDate } from '../dates.ts'
import { t } from '../i18n.ts'
import { singleKeyOf } from '../keys.ts'
import type { Lookup } from '../lookup.ts'
import type { Hit } from '../search.ts'
import { choose, language, setYear, years } from '../state.ts'
import { useAtlas } from './context.ts'
import { tell, withdraw } from './Notices.tsx'
import { showInArticle } from './reader/following.ts'
import { addState } from './selection/AddState.tsx'

type Searching = { find: (words: string) => Hit[]; excerpt: typeof import('../search.ts').excerpt }

const searching = signal<Searching | null>(null)
let fetching = false

/** After a failure the next key tries again. */
async function prepare(lookup: Lookup): Promise<void> {
  if (fetching || searching.value) return
  fetching = true
  try {
    const { buildIndex, find, excerpt } = await fetchCode('search', () => import('../search.ts'))
    const index = buildIndex(lookup.atlas)
    searching.value = { find: (words) => find(index, words), excerpt }
  } catch {
    const again = () => {
      withdraw('search')
      prepare(lookup)
    }
    tell({ id: 'search', words: () => t('panel.failed'), act: again })
  }
  fetching = false
}

export function Search() {
  const { lookup } = useAtlas()
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const box = useRef<HTMLInputElement>(null)
  useSlashKey(box)
  const asking = open && words.trim() !== ''
  const hits = asking ? (searching.value?.find(words) ?? []) : []
  const type = (text: string) => {
    prepare(lookup)
    setWords(text)
    setActive(0)
    setOpen(true)
  }
  const take = (hit: Hit | undefined, adding: boolean) => {
    if (!hit) return
    if (adding && lookup.states.has(hit.id)) addState(hit.id)
    else goTo(hit, lookup)
    setWords('')
    setOpen(false)
  }
  const step = (by: number) =>
    open ? setActive((active + by + hits.length) % Math.max(hits.length, 1)) : setOpen(true)
  const keys: Record<string, (event: KeyboardEvent) => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: ({ shiftKey }) => take(hits[active], shiftKey),
    Escape: () => (words === '' ? box.current?.blur() : type('')),
  }
  return (
    <search class="search">
      <input
        ref={box}
        id="search"
        type="text"
        inputMode="search"
        role="combobox"
        aria-label={t('search.name')}
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={hits[active] ? `hit-${active}` : undefined}
        aria-keyshortcuts="/"
        placeholder={t('search.hint')}
        autocomplete="off"
        spellcheck={false}
        value={words}
        onFocus={() => {
          prepare(lookup)
          setOpen(true)
        }}
        onBlur={() => setOpen(false)}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={(event) => {
          // While an input method is composing, its keys are its own.
          const act = event.isComposing ? undefined : keys[event.key]
          if (!act) return
          event.preventDefault()
          act(event)
        }}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
      <Hits hits={hits} active={active} asking={asking} words={words} onTake={take} />
    </search>
  )
}

interface HitsProps {
  hits: Hit[]
  active: number
  asking: boolean
  words: string
  onTake: (hit: Hit, adding: boolean) => void
}

function Hits({ hits, active, asking, words, onTake }: HitsProps) {
  const { lookup } = useAtlas()
  const outcome = asking && searching.value ? outcomeWords(hits.length, words) : ''
  const spoken = useRested(outcome)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div class="search-popup" hidden={!asking}>
      {asking && !searching.value && <p class="search-none muted">{t('loading')}</p>}
      {outcome !== '' && hits.length === 0 && <p class="search-none">{outcome}</p>}
      <div ref={list} id="search-hits" role="listbox" aria-label={t('search.hits')}>
        {hits.map((hit, index) => (
          <div
            key={`${hit.kind} ${hit.id}`}
            id={`hit-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            data-hit={`${hit.kind}:${hit.id}`}
            // The box keeps the keyboard; a press must not take it away before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => onTake(hit, event.shiftKey || event.ctrlKey || event.metaKey)}
            onKeyDown={(event) => event.key === 'Enter' && onTake(hit, event.shiftKey)}
          >
            <HitLine hit={hit} />
          </div>
        ))}
      </div>
      {hits.some(({ id }) => lookup.states.has(id)) && (
        <p class="search-none small muted">{t('selection.searchHint')}</p>
      )}
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
    </div>
  )
}

const outcomeWords = (n: number, words: string) =>
  n === 0 ? t('search.none', { words: words.trim() }) : t('search.count', { n })

/** Characters shown before the words found in a sentence; twice as many after them. */
const REACH = 18

function HitLine({ hit }: { hit: Hit }) {
  const { lookup } = useAtlas()
  const { text, range } = hit.found
  const name = hit.names?.[language.value]
  if (name === undefined && range) {
    const [before, found, after] = searching.value?.excerpt(text, range, REACH) ?? [text, '', '']
    const article = lookup.articles.get(lookup.passages.get(hit.id)?.article ?? '')
    return (
      <>
        <bdi class="hit-name sentence" lang={article?.language}>
          {before}
          <mark>{found}</mark>
          {after}
        </bdi>
        {article && (
          <span class="hit-kind">
            {article.names?.[language.value] ?? <bdi lang={article.language}>{article.title}</bdi>}
          </span>
        )}
      </>
    )
  }
  return (
    <>
      <bdi class="hit-name">
        {text === name && range ? <Marked text={text} range={range} /> : name}
        {text !== name && text !== '' && range && (
          <span class="muted" lang={spokenIn(hit, text)}>
            {' '}
            <Marked text={text} range={range} />
          </span>
        )}
      </bdi>
      <span class="hit-kind">{kindWords(hit, lookup)}</span>
    </>
  )
}

const Marked = ({ text, range: [start, end] }: { text: string; range: [number, number] }) => (
  <>
    {text.slice(0, start)}
    <mark>{text.slice(start, end)}</mark>
    {text.slice(end)}
  </>
)

/** The language of another name that was found; those that only search knows are Chinese, or of any language. */
function spokenIn({ names }: Hit, text: string): string {
  const known = LANGUAGES.find((one) => names?.[one] === text)
  return known ?? (/\p{Script=Han}/u.test(text) ? 'zh' : '')
}

/** What kind of thing it is; for a city its state, for an event its date. */
function kindWords({ kind, id }: Hit, lookup: Lookup): string {
  const city = lookup.cities.get(id)
  if (city) return lookup.name(city.state, language.value)
  const event = lookup.events.get(id)
  if (event) return writeDate(language.value, event.date)
  return kind === 'passage' ? '' : t(`search.kind.${kind}`)
}

/** Chooses what was found, in a year in which it is on the map; words of an article are shown where they stand. */
function goTo({ id, place, year }: Hit, lookup: Lookup): void {
  const passage = lookup.passages.get(id)
  batch(() => {
    if (year !== null && (year < years.value.from || year > years.value.to)) setYear(year)
    if (place !== null) choose(place)
    if (passage) showInArticle(passage)
  })
}

/** Milliseconds of rest before the number of hits is spoken. */
const REST = 500

function useRested(words: string): string {
  const [rested, setRested] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setRested(words), REST)
    return () => clearTimeout(timer)
  }, [words])
  return rested
}

/** `/` goes to the box from anywhere but where text is typed. */
function useSlashKey(box: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (singleKeyOf(event) !== '/') return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [box])
}
