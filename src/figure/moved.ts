/** Parts of a figure set elsewhere on the page. */
import { round } from './land.ts'
import { type Group, group, type Shape } from './shapes.ts'

/** The group further right and down, under a name of its own. */
export function moved(whole: Group, right: number, down: number, suffix: string): Group {
  const { id, clip, children } = whole
  const shifted = children.map((child) =>
    child.kind === 'group' ? moved(child, right, down, suffix) : movedShape(child, right, down),
  )
  return group(`${id}${suffix}`, shifted, clip && { ...clip, x: clip.x + right, y: clip.y + down })
}

function movedShape(shape: Shape, right: number, down: number): Shape {
  if (shape.kind !== 'path') return { ...shape, x: round(shape.x + right), y: round(shape.y + down) }
  const { x, y, scale } = shape.at ?? { x: 0, y: 0, scale: 1 }
  return { ...shape, at: { x: round(x + right), y: round(y + down), scale } }
}
