import type { ComponentChildren } from 'preact'

/** A link out of the atlas, opened without opener and referrer. What is no web address stays text. */
export const Outward = ({ address, children }: { address: string; children: ComponentChildren }) =>
  isOfTheWeb(address) ? (
    <a href={address} target="_blank" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  )

/** The build lets nothing else through; data from elsewhere may have gone past it. */
export const isOfTheWeb = (address: string) =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
