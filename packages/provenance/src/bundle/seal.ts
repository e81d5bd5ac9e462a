import type { Framework, Issue } from '@inspectorate/core'
import type { ReportView } from '@inspectorate/publication'
import type { Disagreement } from '../figures/disagreements.js'
import type { BundleFile } from './bundle-file.js'
import { canonicalJson } from './canonical-json.js'
import { manifestOf } from './manifest-of.js'
import type { Manifest } from './manifest.js'
import { readBack } from './read-back.js'

/** What a bundle is sealed with. */
export interface SealedWith {
  readonly report: ReportView
  /** The rules that it was rated by. */
  readonly framework: Framework
  /** Those that its record may name. */
  readonly frameworks: readonly Framework[]
  readonly software: Manifest['software']
  /** The SHA-256 of bytes in hexadecimal digits. */
  readonly sha256: (bytes: Uint8Array) => string
}

/** A manifest, or why there is none. */
export type Sealing =
  | { readonly ok: true; readonly manifest: Manifest; readonly figures: number }
  | {
      readonly ok: false
      readonly because: 'unreadable'
      readonly file: string
      readonly issues: readonly Issue[]
    }
  | {
      readonly ok: false
      readonly because: 'disagreement'
      readonly disagreements: readonly Disagreement[]
    }

/** The manifest of files, once each was read back and all print the same figures. */
export async function seal(
  files: readonly BundleFile[],
  { report, framework, frameworks, software, sha256 }: SealedWith,
): Promise<Sealing> {
  const read = await readBack(files, frameworks)
  if (!read.ok) return { ...read, because: 'unreadable' }
  const { disagreements, figures } = read.value
  if (disagreements.length > 0) return { ok: false, because: 'disagreement', disagreements }
  const rules = new TextEncoder().encode(canonicalJson(framework.file))
  const hashed = files.map((file) => ({ ...file, sha256: sha256(file.bytes) }))
  const sealed = { edition: framework.edition, rulesSha256: sha256(rules) }
  return { ok: true, manifest: manifestOf(report, sealed, software, hashed, figures), figures }
}
