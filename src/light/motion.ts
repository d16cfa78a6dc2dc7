/** Moves something over time; where less motion is asked for it jumps. */

const lessMotion = matchMedia('(prefers-reduced-motion: reduce)')

/** Quick at first, then slower: the map arrives rather than stops. */
const ease = (along: number): number => 1 - (1 - along) ** 3

export class Motion {
  private frame = 0
  private finish: (() => void) | null = null

  /** Calls `step` with a share of the way, 0 to 1, at every frame; then `done`. */
  run(duration: number, step: (along: number) => void, done: () => void): void {
    this.cancel()
    if (lessMotion.matches) {
      step(1)
      done()
      return
    }
    this.finish = done
    const start = performance.now()
    const tick = (now: number) => {
      const along = Math.min(1, Math.max(0, (now - start) / duration))
      step(ease(along))
      if (along < 1) this.frame = requestAnimationFrame(tick)
      else this.end()
    }
    this.frame = requestAnimationFrame(tick)
  }

  /** Stops where it is; what was to be done at the end is done. */
  stop(): void {
    cancelAnimationFrame(this.frame)
    this.end()
  }

  /** Stops where it is, because something else goes on from there. */
  cancel(): void {
    this.finish = null
    this.stop()
  }

  private end(): void {
    const { finish } = this
    this.finish = null
    finish?.()
  }
}
