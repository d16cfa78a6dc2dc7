const WEB = new Set(['http:', 'https:'])

/** The address as a web address, or null: only http and https, nothing with a user's name in it. */
export function webAddress(written: string): string | null {
  const text = written.trim()
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  const address = new URL(text)
  if (!WEB.has(address.protocol) || address.username !== '' || address.password !== '') return null
  return address.href
}

/** An article's title from the last part of a link's path: `../Page/捷克.md` is 捷克. */
export function titleOfPath(path: string): string | null {
  const plain = path.replace(/[?#].*$/s, '').replace(/\.md$/i, '')
  const last = plain.slice(plain.lastIndexOf('/') + 1)
  try {
    return tidyTitle(decodeURIComponent(last))
  } catch {
    return tidyTitle(last)
  }
}

/** A title as a reader says it: spaces for underscores, no section, null when nothing is left. */
export function tidyTitle(written: string): string | null {
  const title = written.replace(/#.*$/s, '').replaceAll('_', ' ').replace(/^:/, '').trim()
  return title === '' ? null : title
}

const FILE_SPACE = /^(file|image|media|檔案|档案|文件|圖像|图像|圖片|图片|媒體|媒体)\s*[:：]/i
const CATEGORY_SPACE = /^(category|分類|分类)\s*[:：]/i
/** `[[en:Title]]`: a link to the same article in another language, which is not shown in the text. */
const LANGUAGE_SPACE = /^[a-z]{2,3}(-[a-z-]+)?:/

/** What a link's title is, when it is no article: a file, a category or another language's edition. */
export function titleSpace(title: string): 'file' | 'category' | 'language' | 'article' {
  const text = title.trim()
  if (FILE_SPACE.test(text)) return 'file'
  if (CATEGORY_SPACE.test(text)) return 'category'
  return LANGUAGE_SPACE.test(text) ? 'language' : 'article'
}
