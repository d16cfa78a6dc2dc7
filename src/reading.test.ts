import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EditorNote, Mention, Note, Passage, Range } from '../geo/model.ts'
import { notedRange, type Piece, piecesOf } from './pieces.ts'
import { blocksOf, datedIn, editorNotesOf, yearsNear, yearsOfDate } from './reading.ts'

const passage = (text: string, more: Partial<Passage> = {}): Passage => ({
  id: `a:0-${text.length}`,
  article: 'a',
  kind: 'prose',
  block: 0,
  section: [],
  raw: [0, text.length],
  text,
  links: [],
  mentions: [],
  notes: [],
  ...more,
})
const mention = (range: Range, kind: Mention['kind'], of: string, raw = range): Mention => ({
  range,
  raw,
  kind,
  of,
  how: 'name',
})
const editorNote = (raw: Range, quote: string): EditorNote => ({
  article: 'a',
  raw,
  quote,
  text: { 'zh-Hant': '註', 'zh-Hans': '注', en: 'note' },
  sources: [],
})
const note = (number: number, of: string | null): Note => {
  return { article: 'a', number, passage: of, address: null, archive: null, dead: false }
}

/** `[..]` for a mention, `{..}` for an editors' word, `<..>` for a link, `^n` for a mark. */
function drawn(pieces: readonly Piece[]): string {
  const write = (piece: Piece): string => {
    if (piece.kind === 'text') return piece.text
    if (piece.kind === 'mark') return `^${piece.number}`
    const inner = drawn(piece.pieces)
    if (piece.kind === 'mention') return `[${inner}]`
    return piece.kind === 'noted' ? `{${inner}}` : `<${inner}>`
  }
  return pieces.map(write).join('')
}

const drawnOf = (of: Passage, editorNotes: EditorNote[] = [], within?: Range) =>
  drawn(piecesOf(of, { mentions: of.mentions, editorNotes }, within))

describe('pieces', () => {
  it('nest: a state in an organisation, an organisation in the editors’ words', () => {
    const mentions = [mention([2, 6], 'organisation', 'GOV'), mention([2, 4], 'state', 'AAA')]
    const text = '因為甲國政府宣布'
    expect(drawnOf(passage(text, { mentions }), [editorNote([0, 6], '因為甲國政府')])).toBe(
      '{因為[[甲國]政府]}宣布',
    )
  })

  it('keep a state that is the whole of an organisation inside it', () => {
    const mentions = [mention([0, 2], 'state', 'AAA'), mention([0, 2], 'organisation', 'GOV')]
    const [outer] = piecesOf(passage('甲國', { mentions }), { mentions, editorNotes: [] })
    expect(outer).toMatchObject({ kind: 'mention', mention: { kind: 'organisation' } })
    expect(drawnOf(passage('甲國', { mentions }))).toBe('[[甲國]]')
  })

  it('never put one pointer into another', () => {
    const mentions = [mention([0, 4], 'date', '2012'), mention([0, 2], 'city', 'seoul')]
    expect(drawnOf(passage('首爾之年', { mentions }))).toBe('[首爾之年]')
    const twins = [mention([0, 2], 'state', 'AAA'), mention([0, 2], 'city', 'seoul')]
    expect(drawnOf(passage('甲國', { mentions: twins }))).toBe('[甲國]')
  })

  it('cut editors’ words, never a mention, where they cross', () => {
    const mentions = [mention([2, 5], 'state', 'AAA')]
    expect(drawnOf(passage('一二三四五六', { mentions }), [editorNote([0, 3], '一二三')])).toBe(
      '{一二}[{三}四五]六',
    )
  })

  it('put note marks behind what they hang on, never inside a pointer', () => {
    const mentions = [mention([0, 2], 'state', 'AAA'), mention([3, 6], 'date', '2009')]
    const notes = [
      { number: 1, at: 2 },
      { number: 2, at: 2 },
      { number: 3, at: 4 },
    ]
    expect(drawnOf(passage('甲國於○九年。', { mentions, notes }))).toBe('[甲國]^1^2於[○九年]^3。')
  })

  it('keep a mark that stands before any character', () => {
    expect(drawnOf(passage('甲', { notes: [{ number: 1, at: 0 }] }))).toBe('^1甲')
    const row = passage('甲 |  | 乙', { notes: [{ number: 2, at: 4 }] })
    expect(drawnOf(row, [], [4, 4])).toBe('^2')
    expect(drawnOf(row, [], [0, 1])).toBe('甲')
  })

  it('wrap links round what lies in them', () => {
    const links = [{ range: [0, 6] as Range, address: 'https://example.org/' }]
    expect(drawnOf(passage('甲國的報告。', { links, mentions: [mention([0, 2], 'state', 'AAA')] }))).toBe(
      '<[甲國]的報告。>',
    )
  })

  it('leave hostile text as it is', () => {
    const text = '<script>alert(1)</script>‮{{[[甲國]]}}&amp;‬\u0000'
    const pieces = piecesOf(passage(text), { mentions: [], editorNotes: [] })
    expect(pieces).toEqual([{ kind: 'text', text }])
  })

  it('show every character once, whatever lies over it', () => {
    const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)])
    const kind = fc.constantFrom('state', 'city', 'organisation', 'date')
    fc.assert(
      fc.property(
        fc.string({ minLength: 30, maxLength: 30, unit: 'binary' }),
        fc.array(fc.tuple(range, kind), { maxLength: 6 }),
        fc.array(range, { maxLength: 3 }),
        fc.array(range, { maxLength: 3 }),
        fc.array(fc.nat(30), { maxLength: 4 }),
        (text, over, linked, noted, at) => {
          const mentions = over.map(([where, what]) => mention(where, what, '2009'))
          const notes = at.map((place, index) => ({ number: index, at: place }))
          const links = linked.map((where) => ({ range: where, address: 'https://example.org/' }))
          const editorNotes = noted.map((where) => editorNote(where, text.slice(...where)))
          const pieces = piecesOf(passage(text, { mentions, notes, links }), { mentions, editorNotes })
          expect(textOf(pieces)).toBe(text)
          expect(drawn(marksOf(pieces))).toHaveLength(notes.length * 2)
          expect(pointersWithin(pieces)).toBe(0)
        },
      ),
    )
  })
})

/** The characters of pieces, marks left out. */
const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'mark' ? '' : textOf(piece.pieces)))
    .join('')

function marksOf(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'text') return []
    return piece.kind === 'mark' ? [piece] : marksOf(piece.pieces)
  })
}

/** How many pointers, or marks, lie in a pointer. */
function pointersWithin(pieces: readonly Piece[], inside = false): number {
  return pieces.reduce((sum, piece) => {
    if (piece.kind === 'text') return sum
    if (piece.kind === 'mark') return sum + Number(inside)
    const isPointer = piece.kind === 'mention' && piece.mention.kind !== 'organisation'
    return sum + Number(isPointer && inside) + pointersWithin(piece.pieces, inside || isPointer)
  }, 0)
}

describe('blocks', () => {
  const kinds = (passages: Passage[], notes: Note[] = []) =>
    blocksOf('a', passages, notes).map(({ kind }) => kind)

  it('keep every passage of the article once, in order, and no other’s', () => {
    const passages = [
      passage('題', { id: '1', kind: 'heading', section: ['上'] }),
      passage('甲。', { id: '2', block: 1 }),
      passage('乙。', { id: '3', block: 1 }),
      passage('丙 | 丁', { id: '4', block: 2, kind: 'table', cells: [{ column: '一', range: [0, 1] }] }),
      passage('註', { id: '5', block: 3, kind: 'reference' }),
      passage('他', { id: '6', block: 3, kind: 'reference' }),
      passage('外', { id: '7', article: 'b' }),
    ]
    const blocks = blocksOf('a', passages, [note(1, '5')])
    const ids = blocks.flatMap((block): (string | undefined)[] => {
      if (block.kind === 'heading') return [block.passage.id]
      if (block.kind === 'table') return block.rows.map((row) => row.passage.id)
      if (block.kind === 'notes') return block.items.map((item) => item.passage?.id)
      return block.passages.map(({ id }) => id)
    })
    expect(ids).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 })
    expect(kinds(passages, [note(1, '5')])).toEqual(['heading', 'paragraph', 'table', 'notes', 'references'])
  })

  it('list empty notes among the others by number, or by themselves', () => {
    const reference = passage('註', { id: '5', kind: 'reference' })
    const blocks = blocksOf('a', [reference], [note(1, null), note(2, '5'), note(3, null)])
    expect(blocks).toMatchObject([
      {
        kind: 'notes',
        items: [
          { note: { number: 1 }, passage: null },
          { note: { number: 2 }, passage: { id: '5' } },
          { note: { number: 3 }, passage: null },
        ],
      },
    ])
    expect(kinds([passage('甲。')], [note(1, null)])).toEqual(['paragraph', 'notes'])
  })

  it('stand cells under the columns they name, and leave room for those a row lacks', () => {
    const row = (id: string, columns: string[]) =>
      passage('甲乙丙', {
        id,
        kind: 'table',
        cells: columns.map((column, index) => ({ column, range: [index, index + 1] })),
      })
    const [table] = blocksOf('a', [row('1', ['一', '二', '二']), row('2', ['二'])], [])
    expect(table).toMatchObject({
      columns: ['一', '二', '二'],
      rows: [
        {
          cells: [
            [0, 1],
            [1, 2],
            [2, 3],
          ],
        },
        { cells: [null, [0, 1], null] },
      ],
    })
  })
})

describe('editors’ notes', () => {
  it('belong to the passage whose characters they point at', () => {
    const of = passage('甲國的船。', { raw: [10, 15] })
    const notes = [editorNote([10, 12], '甲國'), editorNote([15, 16], '外')]
    expect(editorNotesOf(of, notes)).toEqual([notes[0]])
  })

  it('find their words among several that read the same', () => {
    const mentions = [mention([0, 2], 'state', 'AAA', [0, 2]), mention([3, 5], 'state', 'AAA', [20, 22])]
    const of = passage('甲國與甲國。', { mentions, raw: [0, 30] })
    expect(notedRange(of, editorNote([20, 22], '甲國'))).toEqual([3, 5])
    expect(notedRange(of, editorNote([0, 2], '甲國'))).toEqual([0, 2])
  })

  it('stand beside the whole passage when their words are cut by markup', () => {
    expect(notedRange(passage('甲國的船。'), editorNote([0, 9], '[[甲]]國的'))).toEqual([0, 5])
  })
})

describe('years', () => {
  it('reads the years of EDTF dates', () => {
    expect(yearsOfDate('2009-05-26')).toEqual({ from: 2009, to: 2009 })
    expect(yearsOfDate('2003/2005-12')).toEqual({ from: 2003, to: 2005 })
    expect(yearsOfDate('../2005-04')).toEqual({ from: 2005, to: 2005 })
    expect(yearsOfDate('2019~')).toEqual({ from: 2019, to: 2019 })
    expect(yearsOfDate('..')).toBeNull()
  })

  it('marks a passage in every year its dates reach, and in no other', () => {
    const of = passage('', { mentions: [mention([0, 1], 'date', '2003/2005-12')] })
    const marked = [2002, 2003, 2004, 2005, 2006].filter((year) => datedIn(of, { from: year, to: year }))
    expect(marked).toEqual([2003, 2004, 2005])
    expect(datedIn(of, { from: 1990, to: 2030 })).toBe(true)
    expect(datedIn(passage(''), { from: 1990, to: 2030 })).toBe(false)
  })

  it('takes the nearest date, of two as near the one before', () => {
    const dates = [mention([8, 12], 'date', '2012'), mention([0, 4], 'date', '2010')]
    const of = (range: Range) => {
      const place = mention(range, 'state', 'AAA')
      return yearsNear(passage('', { mentions: [...dates, place] }), place)
    }
    expect(of([5, 7])).toEqual({ from: 2010, to: 2010 })
    expect(of([6, 7])).toEqual({ from: 2012, to: 2012 })
    expect(of([13, 15])).toEqual({ from: 2012, to: 2012 })
    const place = mention([0, 2], 'state', 'AAA')
    expect(yearsNear(passage('', { mentions: [place] }), place)).toBeNull()
  })
})
