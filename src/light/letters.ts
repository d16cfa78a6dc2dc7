/**
 * Whether the letters that names are written in have come: unlike an element of the page, a canvas does not write
 * again what it has written in another font.
 */
import type { Shape } from '../figure/shapes.ts'

const WEIGHTS = [400, 700] as const

interface Sample {
  font: string
  letters: string
}

export class Letters {
  /** When all that was sent for has come, or has failed to. */
  coming: Promise<unknown> = Promise.resolve()
  private missing: Sample[] = []
  private isPatient = true

  /** Shapes that can be drawn now; what is missing for others is sent for. */
  drawable(shapes: readonly Shape[], family: string): readonly Shape[] {
    this.missing = WEIGHTS.map((weight) => sampleOf(shapes, weight, family)).filter((one) => !isThere(one))
    if (this.missing.length === 0) {
      this.isPatient = true
      return shapes
    }
    this.coming = Promise.allSettled(
      this.missing.map(({ font, letters }) => document.fonts.load(font, letters)),
    )
    if (!this.isPatient) return shapes
    return shapes.filter((shape) => shape.kind !== 'text' || isThere(sampleOf([shape], shape.weight, family)))
  }

  /** Other letters are better than none, until these have come. */
  waitNoLonger(): void {
    this.isPatient = false
  }

  /** Whether all is written in the letters that it is meant for. */
  get areThere(): boolean {
    return this.missing.length === 0
  }

  /** Whether all was drawn that is there to be drawn, if not in its own letters. */
  get isDone(): boolean {
    return this.missing.length === 0 || !this.isPatient
  }

  /** Whether what was missing when it was last drawn is there now. */
  haveCome(): boolean {
    return this.missing.length > 0 && this.missing.every(isThere)
  }
}

function sampleOf(shapes: readonly Shape[], weight: number, family: string): Sample {
  const words = shapes.flatMap((shape) =>
    shape.kind === 'text' && shape.weight === weight ? shape.text : [],
  )
  return { font: `${weight} 12px "${family}"`, letters: [...new Set(words.join(''))].join('') }
}

const isThere = ({ font, letters }: Sample): boolean => letters === '' || document.fonts.check(font, letters)
