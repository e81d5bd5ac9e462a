import { parsedOrThrow } from '@inspectorate/core'
import { parseRules, proveRules, wordProofFinding } from '@inspectorate/core/language'

/** What a proof found, in words. */
export interface ProvedFinding {
  /** A finding is worth mending, a note is lawful but may surprise. */
  readonly kind: 'finding' | 'note'
  /** JSON path in the file. */
  readonly path: readonly (string | number)[]
  readonly text: string
  /** The case that shows it, and the same with one thing better. */
  readonly cases: readonly string[]
}

/** Tries rules over all that they can tell apart. Not to be done where others wait: it may take long. */
export async function proveFile(file: unknown): Promise<readonly ProvedFinding[]> {
  const rules = parsedOrThrow(parseRules(file))
  return proveRules(rules).map((finding) => ({
    kind: finding.kind,
    path: finding.path,
    ...wordProofFinding(finding, rules),
  }))
}
