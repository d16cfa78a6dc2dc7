/**
 * What is shown of the templates that only dress a word. Templates are never expanded: one that is not in
 * these lists is left out and counted.
 */

/** Which argument is shown, and which one is the title of the article that it links to. */
interface Shown {
  /** First of these arguments that is there; counted from 1. */
  show: number[]
  target?: number
}

const LINK_WITH_ORIGINAL: Shown = { show: [3, 1], target: 1 }
const LINK_WITH_LANGUAGE: Shown = { show: [4, 3, 2], target: 3 }

const SHOWN = new Map<string, Shown>([
  ['le', LINK_WITH_ORIGINAL],
  ['ilh', { show: [4, 2], target: 2 }],
  ['internal link helper', { show: [4, 2], target: 2 }],
  ['tsl', LINK_WITH_LANGUAGE],
  ['translink', LINK_WITH_LANGUAGE],
  ['ill', { show: [1], target: 1 }],
  ['interlanguage link', { show: [1], target: 1 }],
  ['lang', { show: [2] }],
  ['transl', { show: [3, 2] }],
  ['color', { show: [2] }],
  ['sort', { show: [2, 1] }],
])

/** Templates that show their first argument and nothing else. */
const FIRST = new Set(
  (
    'nowrap nobr nobold small smaller big larger b bold i em strong center flag flagu flagcountry flaglink ' +
    'flagdeco country noflag flaglist abbr abbrlink tooltip ruby nihongo nts ntsh quote blockquote cquote rquote ' +
    'quotation url nobreak linktext wbr hlink red green blue gray bo zh-tw lj lan'
  ).split(' '),
)

/** Templates that show all their arguments, one after the other. */
const LISTS = new Set(
  'ubl|unbulleted list|plainlist|plain list|flatlist|hlist|bulleted list|ordered list|flowlist|ublist|collapsible list'.split(
    '|',
  ),
)

export type TemplateUse =
  | { kind: 'arguments'; show: number[]; target?: number }
  | { kind: 'list' }
  | { kind: 'code'; code: string }
  | { kind: 'citation' }
  | { kind: 'references' }
  | { kind: 'named note' }
  | { kind: 'note' }
  | { kind: 'infobox' }
  | { kind: 'dead link' }
  | { kind: 'unknown' }

const NOTES_HERE = /^(reflist|references|notelist|refs|參考資料|参考资料|備註列表)$/
const CITATION = /^(cite|vcite|citation|引用|引文)\b|^(cite|引用|引文)/

/** What the reader does with a template of this name; `KOR` and the like are country codes of three letters. */
export function templateUse(written: string): TemplateUse {
  const original = written.replaceAll('_', ' ').trim()
  const name = original.toLowerCase()
  const shown = SHOWN.get(name)
  if (shown) return { kind: 'arguments', ...shown }
  if (FIRST.has(name) || /^lang-[a-z-]+$/.test(name)) return { kind: 'arguments', show: [1] }
  if (/^link-[a-z-]+$/.test(name)) return { kind: 'arguments', ...LINK_WITH_ORIGINAL }
  if (LISTS.has(name)) return { kind: 'list' }
  if (CITATION.test(name)) return { kind: 'citation' }
  if (NOTES_HERE.test(name)) return { kind: 'references' }
  if (name === 'r') return { kind: 'named note' }
  if (/^(efn|note|ref label|註|注|noteTag)$/i.test(name)) return { kind: 'note' }
  if (/infobox|^信息框|^資訊框|信息框$/.test(name)) return { kind: 'infobox' }
  if (/^(dead link|dead|失效連結|失效链接)$/.test(name)) return { kind: 'dead link' }
  if (/^[A-Z]{3}$/.test(original)) return { kind: 'code', code: original }
  return { kind: 'unknown' }
}

/** Arguments of a citation in the order in which it is shown; the first one that is given counts. */
export const CITATION_PARTS: readonly (readonly string[])[] = [
  ['title', 'script-title', '標題', '标题', '題名', '题名', 'chapter'],
  ['author', 'authors', 'last', 'last1', 'author1', '作者', 'editor', 'editor-last'],
  [
    'work',
    'newspaper',
    'journal',
    'magazine',
    'website',
    'periodical',
    'encyclopedia',
    '報紙',
    '报纸',
    '網站',
    '网站',
    'series',
  ],
  ['publisher', 'agency', 'institution', '出版社', '出版者', '發佈者', '来源'],
  ['date', 'year', '日期', '年份', '發佈日期'],
]
/** Given name behind the family name that the author's argument gave. */
export const CITATION_FIRST_NAME = ['first', 'first1', 'given', '名']
export const CITATION_ADDRESS = ['url', 'chapter-url', 'contribution-url', '網址', '网址']
export const CITATION_ARCHIVE = ['archiveurl', 'archive-url', '存檔網址', '存档网址']
export const CITATION_DEAD = ['deadurl', 'dead-url', 'deadlink', 'url-status']
