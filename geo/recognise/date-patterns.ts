/**
 * How dates are written. Chinese patterns are for folded text: Simplified characters only. All are global.
 */

const YEAR = '(?:1[89]\\d\\d|20\\d\\d)'
const HAN_YEAR = '[一二][〇零一二三四五六七八九]{3}'
const SMALL = '(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])'
/** Between the two ends of a range. */
const TO = '\\s*(?:[-－–—―−~～]|起?至|起?到)\\s*'
/** `head` is the date without a day, `first` the first end of a range. */
export const CHINESE = new RegExp(
  `(?<from>[从自由])?(?<first>(?<head>(?<year>${YEAR}|${HAN_YEAR}|民国(?:${SMALL}|\\d{2,3})|同)年(?:(?<late>底|末)|(?<month>${SMALL})月)?)` +
    `(?:(?<=月)(?<day>${SMALL})(?<sign>[日号])?)?)` +
    `(?:${TO}(?:(?<year2>${YEAR}|${HAN_YEAR}|同)年)?(?:(?<late2>底|末)|(?<month2>${SMALL})月)?(?:(?<day2>${SMALL})[日号])?)?`,
  'g',
)
/** 2003-2005年 */
export const CHINESE_YEARS = new RegExp(`(?<year>${YEAR})${TO}(?<year2>${YEAR})年(?!${SMALL}月)`, 'g')
export const CHINESE_NO_YEAR = new RegExp(
  `(?<first>(?<head>(?<month>${SMALL})月)(?<day>${SMALL})(?<sign>[日号])?)(?:${TO}(?:(?<month2>${SMALL})月)?(?:(?<day2>${SMALL})[日号])?)?`,
  'g',
)
export const TWO_DIGITS = /(?<=自从?|从)(?<year>\d\d)年(?=以来|至今|起|开始)/g
export const DECADE = new RegExp(`(?<year>${YEAR})(?:年代|s\\b)`, 'g')

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const SHORT = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec'
const MONTH = `(?:${MONTHS}|(?:${SHORT})\\.?)`
const ENGLISH_TO = '\\s*(?:[-–—−]|to|until|through)\\s*'
export const monthOf = (name: string): number =>
  'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(name.slice(0, 3)) / 3 + 1

export const ISO = new RegExp(
  `(?<year>${YEAR})-(?<month>\\d\\d)-(?<day>\\d\\d)(?:\\s*[/–—]\\s*(?<year2>${YEAR})-(?<month2>\\d\\d)-(?<day2>\\d\\d))?`,
  'g',
)
/** April 12–13, 2010 · March 31 – April 1, 2016 · April 5, 2009 */
export const MONTH_FIRST = new RegExp(
  `(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year0>${YEAR}))?(?:${ENGLISH_TO}(?:(?<month2>${MONTH}) )?(?<day2>\\d{1,2})(?:st|nd|rd|th)?)?,? (?<year>${YEAR})`,
  'g',
)
export const MONTH_FIRST_ONE = new RegExp(
  `(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>${YEAR})`,
  'g',
)
/** 5 April 2009 · 12–13 April 2010 · 31 March – 1 April 2016 */
export const DAY_FIRST = new RegExp(
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: (?<month0>${MONTH}))?(?: (?<year0>${YEAR}))?${ENGLISH_TO}(?<day2>\\d{1,2})(?:st|nd|rd|th)? (?<month>${MONTH}),? (?<year>${YEAR})`,
  'g',
)
export const DAY_FIRST_ONE = new RegExp(
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH}),? (?<year>${YEAR})`,
  'g',
)
/** July/August 2008 · October 2007 */
export const MONTH_YEAR = new RegExp(
  `(?<month>${MONTH})(?:(?:/|${ENGLISH_TO})(?<month2>${MONTH}))?(?: of)?,? (?<year>${YEAR})`,
  'g',
)
export const YEARS = new RegExp(
  `(?:from )?(?<year>${YEAR})(?:\\s*[-–—]\\s*|\\s+(?:to|until|through)\\s+)(?<year2>${YEAR})`,
  'g',
)
/** `2003 and 2005` without `between` are two years. */
export const BETWEEN_YEARS = new RegExp(`between (?<year>${YEAR}) and (?<year2>${YEAR})`, 'g')
/** 1976–77; with a hyphen it might be a month. */
export const SHORT_YEARS = new RegExp(`(?<year>${YEAR})[–—](?<year2>\\d\\d)`, 'g')
export const BARE = new RegExp(YEAR, 'g')

/** Behind a number of four digits that counts something. */
export const COUNTED =
  /^\s*(?:[个人名国次公里吨枚艘亿万千百元美件家多余号條条页頁位项所届]|[%°½]|,\d{3}|\.\d|km\b|kg\b|tons?\b|tonnes?\b|metres?\b|meters?\b|miles?\b|people\b|states\b|countries\b|members\b|participants\b|warheads\b|hours\b|GMT\b|UTC\b|[ap]\.?m\b)/i
/** Before a number that is no year. */
export const NUMBERED =
  /(?:[Rr]esolutions?|UNSCR|S\/RES\/|[Nn]o\.?|[Nn]umber|#|第|决议|[Pp]ages?|pp?\.|\/|\$|€|£|~|约|近)\s*$/
