/**
 * What the page may do, said once: the preview server sends it, the built page carries it, and other servers
 * can be told to send it. That the page may be embedded is left open on purpose: there is no frame-ancestors.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  // The atlas in a frame of its own page, to show how it looks in another.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // Text that would become markup or code is refused by the browser itself; trust.ts names the exceptions.
  "require-trusted-types-for 'script'",
  'trusted-types default',
]

export const CONTENT_SECURITY_POLICY = DIRECTIVES.join('; ')

export const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}
