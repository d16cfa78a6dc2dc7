/** A package that the atlas is shipped with, as the build writes it. */
import * as v from 'valibot'
import { Text } from '../../geo/model.ts'

export const Licence = v.object({
  name: Text,
  version: Text,
  /** SPDX expression. */
  licence: Text,
  /** The licence as the package brings it; null where it brings none. */
  text: v.nullable(Text),
  address: v.nullable(Text),
})
export type Licence = v.InferOutput<typeof Licence>

export const Licences = v.array(Licence)
