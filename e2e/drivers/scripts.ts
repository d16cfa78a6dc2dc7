/** Whether a text is in the script and language that it says it is in. */
import { Converter as toTraditional } from 'opencc-js/cn2t'
import { Converter as toSimplified } from 'opencc-js/t2cn'

const simplified = toSimplified({ from: 't', to: 'cn' })
const traditional = toTraditional({ from: 'cn', to: 't' })

/** Characters that Traditional Chinese writes too, though Simplified ones of other words look the same. */
const SHARED = new Set(
  '台群峰里后只系干斗范谷胡借卷克困累舍松沈术涂云愿岳占折志制致症周准蒙面才采仇出丑冬恶夫家向余欲征吊于杰秘游',
)
/** Characters that Simplified Chinese keeps in some words: 乾隆, 瞭望. */
const KEPT = new Set('乾瞭')

/** Five words of Latin letters in a row are a sentence, no name. */
const LATIN_SENTENCE = /\p{Script=Latin}{2,}(?:[ ’,]+\p{Script=Latin}{2,}){4,}/u

/** The part of the text that is in the wrong script or language; null when all of it is as it should be. */
export function wrongPart(language: string, text: string): string | null {
  if (language === 'en') return /\p{Script=Han}+/u.exec(text)?.[0] ?? null
  if (!language.startsWith('zh')) return null
  const wrong = [...text].find((character) =>
    language === 'zh-Hans'
      ? simplified(character) !== character && !KEPT.has(character)
      : traditional(character) !== character && !SHARED.has(character),
  )
  return wrong ?? LATIN_SENTENCE.exec(text)?.[0] ?? null
}
