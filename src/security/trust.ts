/**
 * The exceptions to the policy that text never becomes markup or code. Imported before everything else. Our
 * own code has no need of them: workers are started by MapLibre and by the browser's registration of ours.
 */
interface Rules {
  createScriptURL: (address: string) => string
  createHTML: (text: string, type: string, sink: string) => string
}
const { trustedTypes } = globalThis as unknown as {
  trustedTypes?: { createPolicy: (name: string, rules: Rules) => unknown }
}

trustedTypes?.createPolicy('default', { createScriptURL: ownScript, createHTML: parsedApart })

/** Code comes from the atlas's own origin only. */
export function ownScript(address: string): string {
  const { origin, protocol } = new URL(address, location.href)
  if (origin === location.origin && protocol.startsWith('http')) return address
  throw new TypeError(`Code from ${address.slice(0, 100)} is refused.`)
}

/** MapLibre reads attributions in a document of their own, where nothing runs; nobody else writes markup. */
export function parsedApart(text: string, _type: string, sink: string): string {
  if (sink.startsWith('DOMParser')) return text
  throw new TypeError(`Markup for ${sink} is refused.`)
}
