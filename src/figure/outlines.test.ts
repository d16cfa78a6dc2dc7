import { describe, expect, test } from 'vitest'
import { outlines } from '../look.ts'
import { answerOf } from '../relations.ts'
import { atlas, find, paths, sceneOf, settings } from './fixture.ts'
import { shapesIn } from './shapes.ts'

const words = (id: string, more: Parameters<typeof sceneOf>[0]) =>
  shapesIn(find(sceneOf(more), id)?.children ?? []).flatMap((shape) =>
    shape.kind === 'text' ? [shape.text] : [],
  )

describe('a question', () => {
  const { relation, years } = { ...settings, relation: 'psi-not-summit' as const }

  test('outlines who answers, apart from who may, and veils the others', () => {
    const answer = answerOf(atlas, relation, years)
    expect(answer.sure.length + answer.possible.length).toBeGreaterThan(0)
    const scene = sceneOf({ relation })
    expect(paths(find(scene, 'veil'))).toHaveLength(1)
    for (const [role, keys] of [
      ['related', answer.sure],
      ['perhaps', answer.possible],
    ] as const) {
      const drawn = paths(find(scene, role))
      const lines = outlines[role].casing ? 2 : 1
      expect(drawn, role).toHaveLength(keys.length * lines)
    }
  })

  test('stands in the legend with the count of its answer', () => {
    const shown = words('legend', { relation })
    expect(shown).toContain(`relation.${relation}`)
    const sure = answerOf(atlas, relation, years).sure.length
    expect(shown[shown.indexOf('relation.sure') - 1]).toBe(String(sure))
  })

  test('that is not asked leaves no veil', () => {
    expect(find(sceneOf({}), 'veil')).toBeUndefined()
    expect(find(sceneOf({}), 'related')).toBeUndefined()
  })
})

test('chosen states are outlined by their area, and by a ring where they have none to see', () => {
  const scene = sceneOf({ selection: ['DOC', 'DOT', 'XXX'] })
  const lines = outlines.selected.casing ? 2 : 1
  const drawn = paths(find(scene, 'selected'))
  expect(drawn).toHaveLength(2 * lines)
  expect(drawn.filter(({ d }) => d.includes('A'))).toHaveLength(lines)
  expect(words('legend', { selection: ['DOC', 'DOT'] }).join(' ')).toContain('DOC')
})
