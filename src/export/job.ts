/** A piece of work that takes long enough to be watched and called off. */
export interface Job {
  signal: AbortSignal
  /** How much is done, 0 to 1. */
  report: (share: number) => void
}

/** Lets the page breathe, and stops here when the work was called off. */
export async function step({ signal, report }: Job, share: number): Promise<void> {
  report(share)
  await new Promise((done) => setTimeout(done))
  signal.throwIfAborted()
}
