import type { Facts } from '../facts.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Problem } from '../model.ts'

/** What the rules look at: the rows, the gazetteer, and the raw text of each article by its id. */
export interface Checked {
  facts: Facts
  gazetteer: Gazetteer
  articles: ReadonlyMap<string, string>
}

/** One rule: every sentence it has to say about what was read. */
export type Rule = (checked: Checked) => Problem[]
