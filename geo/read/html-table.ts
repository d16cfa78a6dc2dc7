import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { titleOfPath, titleSpace } from './address.ts'
import type { MarkdownText } from './markdown-text.ts'
import { spanOf, type TableCell, type TableRow } from './table.ts'
import { Tracer, trim } from './trace.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Elements inside elements beyond this are not followed. */
const DEEPEST = 60
const DROPPED = new Set([
  ...'script style math svg iframe object noscript textarea title xmp template figure figcaption select'.split(
    ' ',
  ),
])
/** Tags that only dress words. An HTML parser's work grows with the square of those left open. */
const DRESS = /<\/?(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?:\s[^<>]*)?>/gi

/** Where each `<table` of the article ends, found in one pass; one that is never closed is not in it. */
export function tableEnds(text: string): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (const match of text.matchAll(/<(\/?)table(?=[\s>])[^<>]*>/gi)) {
    if (match[1] === '') open.push(match.index)
    else if (open.length > 0) ends.set(open.pop()!, match.index + match[0].length)
  }
  return ends
}

const isElement = (node: Node): node is Element => 'tagName' in node
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((pair) => pair.name === name)?.value

function parse(html: string): Node[] {
  const plain = html.replace(DRESS, (tag) => ' '.repeat(tag.length))
  return parseFragment(plain, { sourceCodeLocationInfo: true }).childNodes
}

/** Text of an element's children; `shift` is where the HTML begins in the file. */
function words(
  nodes: readonly Node[],
  html: string,
  shift: number,
  text: MarkdownText,
  into: Tracer,
  depth = 0,
): void {
  if (depth > DEEPEST) return
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) {
      const place = node.sourceCodeLocation
      if (place) aligned(node.value, html, [place.startOffset, place.endOffset], shift, into)
    } else if (isElement(node) && !DROPPED.has(node.tagName) && node.tagName !== 'table') {
      element(node, html, shift, text, into, depth)
    }
  }
}

function element(
  node: Element,
  html: string,
  shift: number,
  text: MarkdownText,
  into: Tracer,
  depth: number,
): void {
  if (node.tagName === 'br' || (node.tagName === 'p' && into.length > 0)) into.joiner('\n')
  const from = into.length
  const address = node.tagName === 'a' ? (attribute(node, 'href') ?? '') : ''
  const isArticle =
    attribute(node, 'title') === 'wikilink' || (address !== '' && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address))
  const target = address !== '' && isArticle ? titleOfPath(address) : null
  if (target && titleSpace(target) !== 'article') return
  words(node.childNodes, html, shift, text, into, depth + 1)
  if (target) into.target(from, target)
  else if (address !== '') text.outward(from, address, into)
}

const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});?/iy

/** Whether a parser leaves what looks like an entity as it stands: `&nosuch;`, but not the `&amp;` of `&amp;amp;`. */
function isLiteral(entity: string): boolean {
  const [text] = parseFragment(entity).childNodes
  return text !== undefined && 'value' in text && text.value === entity
}

/** Writes `value`, what the parser made of `[start, end)`, with each character's place in the file. */
function aligned(
  value: string,
  html: string,
  [start, end]: [number, number],
  shift: number,
  into: Tracer,
): void {
  let at = start
  for (let index = 0; index < value.length && at < end; index++) {
    const unit = value.charAt(index)
    if (html[at] === '\r' && unit === '\n') at++
    if (html[at] !== unit || unit === '&') {
      ENTITY.lastIndex = at
      const entity = ENTITY.exec(html)?.[0]
      if (entity && html[at] === '&' && !(unit === '&' && isLiteral(entity))) {
        into.character(unit, shift + at, shift + at + entity.length)
        if (/[\uD800-\uDBFF]/.test(unit))
          into.character(value.charAt(++index), shift + at, shift + at + entity.length)
        at += entity.length
        continue
      }
    }
    // White space in place of a struck tag is not shown.
    if (html[at] === unit) into.character(unit, shift + at, shift + at + 1)
    at++
  }
}

function cell(node: Element, html: string, shift: number, text: MarkdownText): TableCell {
  const tracer = new Tracer()
  words(node.childNodes, html, shift, text, tracer)
  return {
    trace: trim(tracer.trace()),
    isHeading: node.tagName === 'th',
    rowSpan: spanOf(attribute(node, 'rowspan')),
    columnSpan: spanOf(attribute(node, 'colspan')),
  }
}

/** Rows below `node`, without those of tables inside it. */
function rowsOf(node: Element, found: Element[] = [], depth = 0): Element[] {
  for (const child of node.childNodes) {
    if (!isElement(child) || depth > DEEPEST) continue
    if (child.tagName === 'tr') found.push(child)
    else if (child.tagName !== 'table') rowsOf(child, found, depth + 1)
  }
  return found
}

/** The rows of the HTML table that `html` begins with; `shift` is where it stands in the file. */
export function readHtmlTable(html: string, shift: number, text: MarkdownText): TableRow[] {
  const table = parse(html).find((node): node is Element => isElement(node) && node.tagName === 'table')
  if (!table) return []
  return rowsOf(table).flatMap((row) => {
    const place = row.sourceCodeLocation
    if (!place) return []
    const cells = row.childNodes.filter(
      (node): node is Element => isElement(node) && /^t[hd]$/.test(node.tagName),
    )
    return [
      {
        cells: cells.map((node) => cell(node, html, shift, text)),
        raw: [shift + place.startOffset, shift + place.endOffset],
      },
    ]
  })
}

/** The words of any other piece of HTML. */
export function writeHtml(html: string, shift: number, text: MarkdownText, into: Tracer): void {
  words(parse(html), html, shift, text, into)
}
