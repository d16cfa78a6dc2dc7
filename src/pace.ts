/** How smoothly a map moves under the user's hand. Pure: it is told how long every picture took. */

/** Milliseconds of a picture above which a map drags its feet: fewer than 15 a second. */
const SLOW = 1000 / 15
/** Milliseconds of drawing that are watched before anything is said. */
const ENOUGH = 3000

export class Pace {
  private pictures: number[] = []
  private watched = 0

  /** A picture of a movement took so many milliseconds. True when the map turns out to be slow. */
  picture(took: number): boolean {
    this.pictures.push(took)
    this.watched += took
    if (this.watched < ENOUGH) return false
    const slow = this.middle() > SLOW
    // What was smooth says nothing of what comes, when more is drawn: it is watched anew.
    this.pictures = []
    this.watched = 0
    return slow
  }

  /** The middle one: a single long picture is a hiccup. */
  private middle(): number {
    const sorted = this.pictures.toSorted((one, other) => one - other)
    return sorted[Math.floor(sorted.length / 2)] ?? 0
  }
}
