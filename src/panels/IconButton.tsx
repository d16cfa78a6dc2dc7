/** A round button that shows a picture and says its name to readers and pointers. */
import type { ButtonHTMLAttributes } from 'preact'
import { Icon } from './Icon.tsx'

interface IconButtonProps extends Omit<ButtonHTMLAttributes, 'label'> {
  label: string
  /** Path of the picture, in a square of 24. */
  path: string
  class?: string
}

export const IconButton = ({ label, path, class: kind, ...others }: IconButtonProps) => (
  <button type="button" class={kind ? `round ${kind}` : 'round'} aria-label={label} title={label} {...others}>
    <Icon path={path} />
  </button>
)
