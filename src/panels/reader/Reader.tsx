/** The articles, laid out to be read: every name leads to the map, every sentence can be gone to from it. */
import { useEffect, useMemo } from 'preact/hooks'
import type { Article } from '../../../geo/model.ts'
import { writeDate } from '../../dates.ts'
import { followed, openArticle, restoredPlace, textFirst, withSummaries } from '../../desk.ts'
import { t } from '../../i18n.ts'
import type { Lookup } from '../../lookup.ts'
import { blocksOf } from '../../reading.ts'
import { language, lit, place } from '../../state.ts'
import { Outward } from '../card/Outward.tsx'
import { useAtlas } from '../context.ts'
import { Worded } from '../Worded.tsx'
import { languageName } from './Annotations.tsx'
import { BlockView } from './Blocks.tsx'
import { bringIntoSight, chosenInText, follow, goToElement, passageElement } from './following.ts'
import { firstSentence, Stepper, sentencesOf } from './Stepper.tsx'

export function Reader() {
  const { lookup } = useAtlas()
  usePlaceFollowed(lookup)
  useFollowed()
  const article = articleShown(lookup)
  // What was pointed at in the text is no longer pointed at when the text is gone.
  useEffect(() => putOut, [])
  if (!article) return null
  return (
    <section
      class="reader"
      aria-label={t('panel.article')}
      data-text-first={textFirst.value ? true : undefined}
    >
      <div class="reader-bar">
        <Switch articles={lookup.atlas.articles} shown={article} />
        <Stepper />
      </div>
      <ArticleView key={article.id} article={article} />
    </section>
  )
}

function putOut(): void {
  lit.value = null
}

/** The one asked for; else the one that speaks of the chosen place; else the first. */
function articleShown(lookup: Lookup): Article | undefined {
  const about = place.value === null ? undefined : firstSentence(lookup, place.value)?.article
  return lookup.articles.get(openArticle.value ?? about ?? '') ?? lookup.atlas.articles[0]
}

/** A place chosen elsewhere takes the text to its best sentence; one chosen in the text leaves it as it is. */
function usePlaceFollowed(lookup: Lookup): void {
  const id = place.value
  const unmarked = followed.value === null
  useEffect(() => {
    // It runs a while after it was drawn: an address may have brought another place meanwhile.
    if (id !== place.peek()) return
    const marked = followed.peek()
    if (id === null && marked) openArticle.value ??= lookup.passages.get(marked.passage)?.article ?? null
    if (id === chosenInText.peek() && !unmarked) return
    chosenInText.value = null
    if (id === null) return
    const restored = id === restoredPlace.peek()
    if (restored && marked && !marked.byItself) return
    if (sentencesOf(lookup, id).some((passage) => passage.id === marked?.passage)) return
    const best = firstSentence(lookup, id)
    if (restored && best?.article !== (openArticle.peek() ?? best?.article)) return
    // An address says itself which of the two is in front.
    if (!restored) textFirst.value = false
    if (best && restored) followed.value = { passage: best.id, focus: false, byItself: true }
    else if (best) follow(best, true)
  }, [id, unmarked])
}

/** Brings the marked sentence into sight, and the keyboard to it when that was asked for. */
function useFollowed(): void {
  const target = followed.value
  useEffect(() => {
    if (!target) return
    // After everything else of this drawing: a card that appears beside the text takes the keyboard, too.
    const frame = requestAnimationFrame(() => {
      const id = passageElement(target.passage)
      if (target.focus) return goToElement(id)
      const element = document.getElementById(id)
      if (element) bringIntoSight(element)
    })
    return () => cancelAnimationFrame(frame)
  }, [target])
}

function Switch({ articles, shown }: { articles: Article[]; shown: Article }) {
  return (
    <fieldset class="sections" aria-label={t('panel.article')}>
      {articles.map((article) => (
        <button
          key={article.id}
          type="button"
          class="button"
          aria-pressed={article === shown}
          data-article={article.id}
          onClick={() => {
            openArticle.value = article.id
          }}
        >
          {article.names?.[language.value] ?? <bdi lang={article.language}>{article.title}</bdi>}
        </button>
      ))}
    </fieldset>
  )
}

function ArticleView({ article }: { article: Article }) {
  const { lookup } = useAtlas()
  const { passages, notes } = lookup.atlas
  const blocks = useMemo(() => blocksOf(article.id, passages, notes), [article, passages, notes])
  const foreign = article.language !== language.value
  return (
    <article class="article" aria-labelledby="article-title">
      <h2 id="article-title" lang={article.language}>
        <bdi>{article.title}</bdi>
      </h2>
      <Credit article={article} />
      {foreign && (
        <p class="article-language small">
          {t('reader.language', { language: languageName(article.language) })}{' '}
          <label>
            <input
              type="checkbox"
              checked={withSummaries.value}
              onChange={({ currentTarget }) => {
                withSummaries.value = currentTarget.checked
              }}
            />
            {t('reader.summaries')}
          </label>
        </p>
      )}
      {blocks.map((block, index) => (
        // The blocks of an article never change; their place in it is what they are known by.
        <BlockView key={`${block.kind} ${index}`} block={block} summaries={foreign && withSummaries.value} />
      ))}
    </article>
  )
}

/** Where the text comes from, by whose leave, and what was changed. */
const Credit = ({ article: { title, address, licence, copied, language: spoken } }: { article: Article }) => (
  <p class="credit small muted">
    <Outward address={address}>
      <Worded message="reader.wikipedia" around="title">
        <bdi lang={spoken}>{title}</bdi>
      </Worded>
    </Outward>
    {' · '}
    <Outward address={licence.address}>{licence.name}</Outward>
    {' · '}
    {t('reader.copy', { date: writeDate(language.value, copied) })}
  </p>
)
