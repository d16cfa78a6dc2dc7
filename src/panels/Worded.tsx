/** A message of the interface around words of another language, so that each is read out in its own. */
import type { ComponentChildren } from 'preact'
import { type MessageKey, t, type Values } from '../i18n.ts'

interface WordedProps {
  message: MessageKey
  /** The value of the message that the children stand for. */
  around: string
  values?: Values
  children: ComponentChildren
}

export function Worded({ message, around, values, children }: WordedProps) {
  // A value that is not given stays in braces: there the children stand.
  const [before = '', after = ''] = t(message, values).split(`{${around}}`)
  return (
    <>
      {before}
      {children}
      {after}
    </>
  )
}
