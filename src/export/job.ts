/** A piece of work that takes long enough to be watched and called off. */
export interface Job {
  signal: AbortSignal
  /** How much is done, 0 to 1. */
  report: (share: number) => void
}

/** A part of the work, from one share of the whole to another. */
export const partOf = ({ signal, report }: Job, from: number, to: number): Job => ({
  signal,
  report: (share) => report(from + share * (to - from)),
})

/** Lets the page breathe, and stops here when the work was called off. */
export async function step({ signal, report }: Job, share: number): Promise<void> {
  report(share)
  await new Promise((done) => setTimeout(done))
  signal.throwIfAborted()
}
