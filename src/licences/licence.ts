/** A package that the atlas is shipped with, as the build writes it. */
import * as v from 'valibot'

export const Licence = v.object({
  name: v.string(),
  version: v.string(),
  /** SPDX expression. */
  licence: v.string(),
  /** The licence as the package brings it; null where it brings none. */
  text: v.nullable(v.string()),
  address: v.nullable(v.string()),
})
export type Licence = v.InferOutput<typeof Licence>

export const Licences = v.array(Licence)
