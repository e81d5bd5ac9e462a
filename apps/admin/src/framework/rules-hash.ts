import { createHash } from 'node:crypto'
import { canonicalJson } from '@inspectorate/provenance'

/** The hash by which manifests and inspections name rules: of their canonical JSON. */
export function rulesHash(file: unknown): string {
  return createHash('sha256').update(canonicalJson(file)).digest('hex')
}
