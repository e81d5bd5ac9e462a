import { parsedOrThrow } from '@inspectorate/core'
import { parseRules, proveRules, wordProofFinding } from '@inspectorate/core/language'
import type { ProvedFinding } from '../services/reading.js'

/** Tries rules over all that they can tell apart. Not to be done where others wait: it may take long. */
export async function proveFile(file: unknown): Promise<readonly ProvedFinding[]> {
  const rules = parsedOrThrow(parseRules(file))
  return proveRules(rules).map((finding) => ({
    kind: finding.kind,
    path: finding.path,
    ...wordProofFinding(rules, finding),
  }))
}
