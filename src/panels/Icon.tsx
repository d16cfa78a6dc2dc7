/** A picture of lines, in a square of 24; children for what no path says. */
import type { ComponentChildren } from 'preact'

export const Icon = ({ path, children }: { path: string; children?: ComponentChildren }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={path} />
    {children}
  </svg>
)

export const CROSS = 'M6 6l12 12M18 6L6 18'
