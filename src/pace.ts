/** How smoothly a map moves under the user's hand. Pure: it is told the time of every picture. */

/** Pictures a second below which a map drags its feet. */
const SLOW = 15
/** Milliseconds of movement that are watched before anything is said. */
const ENOUGH = 3000
/** Milliseconds without a picture that are a rest of the hand, not of the map. */
const HELD = 1500

export class Pace {
  private last: number | null = null
  private gaps: number[] = []
  private moved = 0

  /** A picture of a movement was drawn at `time`, in milliseconds. True when the map turns out to be slow. */
  picture(time: number): boolean {
    const gap = this.last === null ? 0 : time - this.last
    this.last = time
    if (gap <= 0 || gap > HELD || this.moved >= ENOUGH) return false
    this.gaps.push(gap)
    this.moved += gap
    return this.moved >= ENOUGH && this.isSlow()
  }

  /** The movement has ended. */
  rest(): void {
    this.last = null
    // What was smooth says nothing of what comes, when more is drawn: then it is watched anew.
    if (this.moved < ENOUGH) return
    this.gaps = []
    this.moved = 0
  }

  /** By the middle gap: a single long one is a hiccup. */
  private isSlow(): boolean {
    const sorted = this.gaps.toSorted((one, other) => one - other)
    return sorted[Math.floor(sorted.length / 2)]! > 1000 / SLOW
  }
}
