/**
 * Hears of workers that do not come, or break off: without them the map stays empty. They are sent for before there is
 * a map, which alone is told by MapLibre, so that a file that is not there would be missed by whoever comes later.
 */
import type { GlobalDispatcher } from 'maplibre-gl'

export class Workers {
  /** Since when they were last begun. */
  areLost = false
  private readonly listeners = new Set<() => void>()

  constructor(dispatcher: { on: (...heard: Parameters<GlobalDispatcher['on']>) => unknown }) {
    dispatcher.on('error', () => {
      // Each of them says so.
      if (this.areLost) return
      this.areLost = true
      for (const listener of [...this.listeners]) listener()
    })
  }

  /** Gives what ends it. */
  onLoss(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** They were let go of; the next map begins others. */
  forget(): void {
    this.areLost = false
  }
}
