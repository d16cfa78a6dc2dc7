import type { ComponentChildren } from 'preact'

/** A link out of the atlas, opened without opener and referrer. */
export const Outward = ({ address, children }: { address: string; children: ComponentChildren }) => (
  <a href={address} target="_blank" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer">
    {children}
  </a>
)
