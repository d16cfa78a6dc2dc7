/** `name=what it shows`, one after the other; the characters that cannot be seen are added below. */
const SEEN_ENTITIES =
  'amp=& lt=< gt=> quot=" apos=\' ndash=– mdash=— minus=− hellip=… middot=· bull=• times=× deg=° plusmn=± ' +
  'lsquo=‘ rsquo=’ ldquo=“ rdquo=” laquo=« raquo=» sect=§ eacute=é egrave=è uuml=ü ouml=ö auml=ä ccedil=ç ' +
  'ntilde=ñ oacute=ó aacute=á iacute=í uacute=ú oslash=ø aring=å szlig=ß copy=© reg=® trade=™ euro=€ ' +
  'pound=£ yen=¥ frac12=½ frac14=¼ rarr=→ larr=←'
const ENTITIES = new Map<string, string>([
  ...SEEN_ENTITIES.split(' ').map((pair): [string, string] => {
    const at = pair.indexOf('=')
    return [pair.slice(0, at), pair.slice(at + 1)]
  }),
  ['nbsp', '\u00a0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ...['zwnj', 'zwj', 'lrm', 'rlm', 'shy'].map((name): [string, string] => [name, '']),
])

/** What an entity shows; null when it is none. */
export function entityText(name: string): string | null {
  if (!name.startsWith('#')) return ENTITIES.get(name) ?? null
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return null
  return String.fromCodePoint(code)
}
