/** The words a figure needs, by key of the locale files. */

import type { ShadeText } from '../shading.ts'
import type { Mode, Relation } from '../state.ts'

export type FigureText =
  | 'title'
  | 'layer.psi'
  | 'layer.events'
  | 'layer.places'
  | 'layer.past'
  | 'layer.hollow'
  | ShadeText
  | 'legend.dot'
  | 'legend.total'
  | 'legend.total.exact'
  | 'legend.total.about'
  | 'legend.total.moreThan'
  | 'legend.total.none'
  | 'legend.sum'
  | 'legend.uncounted'
  | `relation.${Relation}`
  | 'relation.sure'
  | 'relation.possible'
  | 'selection.name'
  | 'selection.separator'
  | 'glyph.meeting'
  | 'glyph.exercise'
  | 'glyph.workshop'
  | 'glyph.incident'
  | 'date.about'
  | 'figure.title.psi'
  | 'figure.title.nss'
  | 'figure.title.both'
  | 'figure.title.places'
  | 'figure.title.none'
  | 'figure.nss'
  | 'figure.arcs'
  | 'figure.articles'
  | 'figure.hosts'
  | 'figure.participants'
  | `time.when.${Mode}`
  | 'figure.asOf'
  | `multiples.asOf.${Mode | 'points'}`
  | 'multiples.cell'
  | 'multiples.uncounted'
  | 'figure.description'
  | 'figure.borders'
  | 'figure.link'
  | 'figure.north'
  | 'figure.inset.europe'
  | 'figure.inset.caribbean'
  | 'figure.credit.atlas'
  | 'figure.credit.articles'
  | 'figure.credit.sources'
  | 'figure.credit.map'

/** Says a text in the language of the figure; `values` go where its {names} stand. */
export type Texts = (key: FigureText, values?: Record<string, string | number>) => string
