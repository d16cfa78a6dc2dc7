/** Lines as the shortest path data: steps of whole pixels, none of them twice. */
import type { Pen } from '../figure/path-writer.ts'

export class GridPen implements Pen {
  data = ''
  private x = 0
  private y = 0
  /** The line that is being drawn: its start, and the steps from point to point. */
  private start: [number, number] = [0, 0]
  private steps: [number, number][] = []

  moveTo(x: number, y: number): void {
    this.flush('')
    this.x = Math.round(x)
    this.y = Math.round(y)
    this.start = [this.x, this.y]
  }

  lineTo(x: number, y: number): void {
    const step: [number, number] = [Math.round(x) - this.x, Math.round(y) - this.y]
    if (step[0] === 0 && step[1] === 0) return
    this.x += step[0]
    this.y += step[1]
    const last = this.steps.at(-1)
    if (last && isOn(last, step)) {
      last[0] += step[0]
      last[1] += step[1]
    } else this.steps.push(step)
  }

  closePath(): void {
    this.flush('z')
  }

  /** A line that ends: what has no extent on the grid is not drawn. */
  flush(end: 'z' | ''): void {
    if (this.steps.length > (end ? 1 : 0))
      this.data += `M${joined(this.start)}l${this.steps.map(joined).join(' ').replaceAll(' -', '-')}${end}`
    this.steps = []
  }
}

/** Whether both steps go the same way, so that one does for two. */
const isOn = ([ax, ay]: [number, number], [bx, by]: [number, number]): boolean =>
  ax * by === ay * bx && ax * bx + ay * by > 0

const joined = ([x, y]: [number, number]): string => `${x}${y < 0 ? '' : ' '}${y}`
