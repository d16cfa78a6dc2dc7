/** Says to those who listen what was changed elsewhere than under their fingers: the years, and the place chosen. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../i18n.ts'
import type { Lookup } from '../lookup.ts'
import { language, place, playing, years } from '../state.ts'
import { standings } from '../time.ts'
import { whenWords } from '../when.ts'
import { useAtlas } from './context.ts'
import { useValueText } from './timeline/words.ts'

/** Milliseconds of rest before anything is spoken, so that there is never more than one message in them. */
const REST = 500

/** While playing it is quiet about the years; what the page opened with is not said. */
export function Announcer() {
  const { lookup } = useAtlas()
  const [id, yearsWords, quiet] = [place.value, useValueText(), playing.value]
  const [said, setSaid] = useState({ id, yearsWords, words: '' })
  useEffect(() => {
    const newPlace = id !== said.id
    const newYears = yearsWords !== said.yearsWords && !quiet
    if (!newPlace && !newYears) return
    const parts = [newPlace ? placeWords(lookup) : '', newYears ? yearsWords : '']
    const words = parts.filter((part) => part !== '').join(' ')
    const heard = { id, yearsWords: newYears ? yearsWords : said.yearsWords, words: words || said.words }
    const timer = setTimeout(() => setSaid(heard), REST)
    return () => clearTimeout(timer)
  }, [id, yearsWords, quiet, said, lookup])
  return (
    <p class="visually-hidden" role="status">
      {said.words}
    </p>
  )
}

/** The chosen place with its standing in the chosen years. */
function placeWords(lookup: Lookup): string {
  const id = place.value
  if (id === null) return ''
  const name = lookup.name(id, language.value)
  const standing = standings(lookup.atlas, years.value).get(id)
  if (!standing) return t('places.chosenOther', { name })
  return t('places.chosen', { name, standing: t(`standing.${standing}`), when: whenWords(t, years.value) })
}
