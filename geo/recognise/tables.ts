/** What the rows of an article's tables say, by the meaning of their columns. No article is named here. */
import type { Mention, Passage } from '../model.ts'

export interface TableFact {
  /** Id of the row's passage. */
  passage: string
  /** EDTF */
  date: string | null
  /** City id or state key as the mentions have it; null when the cell is empty or missing. */
  city: string | null
  state: string | null
  /** The cell's own text. */
  leader: string | null
  edition: string | null
}

const COLUMNS: Record<Exclude<keyof TableFact, 'passage'>, RegExp> = {
  leader: /首腦|首脑|領導人|领导人|leader|chair/i,
  city: /城市|地點|地点|city|venue|location/i,
  state: /國家|国家|主辦國|主办国|東道國|东道国|country|state|host/i,
  date: /日期|時間|时间|date|year|年份/i,
  edition: /屆|届|次|edition|session|no\./i,
}

/** One entry a table row that has any of the columns. A column belongs to the first meaning that fits. */
export function tableFacts(passages: Passage[]): TableFact[] {
  return passages.filter(({ kind, cells }) => kind === 'table' && cells).map(factOf)
}

function factOf(passage: Passage): TableFact {
  const taken = new Map<string, [number, number]>()
  for (const { column, range } of passage.cells ?? []) {
    const meaning = Object.entries(COLUMNS).find(
      ([name, pattern]) => !taken.has(name) && pattern.test(column),
    )
    if (meaning) taken.set(meaning[0], range)
  }
  const mentioned = (column: string, kind: Mention['kind']) => {
    const cell = taken.get(column)
    const inside = ({ range }: Mention) => cell && range[0] >= cell[0] && range[1] <= cell[1]
    return passage.mentions.find((mention) => mention.kind === kind && inside(mention))?.of ?? null
  }
  const words = (column: string) => passage.text.slice(...(taken.get(column) ?? [0, 0])).trim() || null
  return {
    passage: passage.id,
    date: mentioned('date', 'date'),
    city: mentioned('city', 'city'),
    state: mentioned('state', 'state'),
    leader: words('leader'),
    edition: words('edition'),
  }
}
