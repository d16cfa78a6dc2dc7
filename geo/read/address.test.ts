import { expect, it } from 'vitest'
import { tidyTitle, titleOfPath, titleSpace, webAddress } from './address.ts'
import { entityText } from './entities.ts'

it.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['  HTTP://Example.org \n', 'http://example.org/'],
  ['see https://example.org/', null],
  ['xhttps://example.org/', null],
  ['https://', null],
  ['https://a b.example/', null],
  ['ftp://example.org/', null],
  ['javascript:alert(1)//https://', null],
  ['https://reader@example.org/', null],
  ['https://:secret@example.org/', null],
])('takes %j for the web address %j', (written, address) => {
  expect(webAddress(written)).toBe(address)
})

it.each([
  ['../Page/捷克.md', '捷克'],
  ['Page/%E6%8D%B7%E5%85%8B.MD', '捷克'],
  ['a.md.txt', 'a.md.txt'],
  ['a/The_Hague?old=1/2#b', 'The Hague'],
  ['a#b\nc', 'a'],
  ['%E0%A4%A_b', '%E0%A4%A b'],
  ['a/', null],
  ['a/#b', null],
])('reads the title behind the path %j as %j', (path, title) => {
  expect(titleOfPath(path)).toBe(title)
})

it.each([
  [' 海牙_峰會#歷史\n二 ', '海牙 峰會'],
  [':Category:Treaties', 'Category:Treaties'],
  ['a:b', 'a:b'],
  ['#only', null],
  [' _ ', null],
])('tidies the title %j into %j', (written, title) => {
  expect(tidyTitle(written)).toBe(title)
})

it.each([
  [' File:a.png', 'file'],
  ['图片 ：b', 'file'],
  ['My file: one', 'article'],
  ['\t分類:條約', 'category'],
  ['The category: one', 'article'],
  ['en:Title', 'language'],
  ['zh-yue:標題', 'language'],
  ['Treaty: part one', 'article'],
  ['', 'article'],
])('says of the link %j that it is of kind %s', (title, kind) => {
  expect(titleSpace(title)).toBe(kind)
})

it.each([
  ['amp', '&'],
  ['nbsp', '\u00a0'],
  ['shy', ''],
  ['nosuch', null],
  ['a#x41', null],
  ['#65', 'A'],
  ['#x41', 'A'],
  ['#X4e2d', '中'],
  ['#0', null],
  ['#', null],
  ['#1114111', '\u{10ffff}'],
  ['#1114112', null],
  ['#xd7ff', '\ud7ff'],
  ['#xd800', null],
  ['#xdbff', null],
  ['#xdfff', null],
  ['#xe000', '\ue000'],
])('shows the entity %j as %j', (name, shown) => {
  expect(entityText(name)).toBe(shown)
})
