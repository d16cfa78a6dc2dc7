/** The list of files to keep, written by the build in place of this name (plugin.ts). */
declare const __KEPT__: { url: string; revision: string }[]
export const KEPT = __KEPT__
