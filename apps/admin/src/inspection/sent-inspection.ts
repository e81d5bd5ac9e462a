import type { Framework, Inspection } from '@inspectorate/core'
import { frameworkOfFile } from '../framework/compiled-rules.js'
import { rulesHash } from '../framework/rules-hash.js'

/** An inspection as another process is given it: with its framework as it was written. */
export interface SentInspection {
  readonly inspection: Inspection
  readonly file: unknown
}

export function sentInspection({ file }: Framework, inspection: Inspection): SentInspection {
  return { inspection, file }
}

/** The framework that was sent last: who writes sends the same again and again. */
let last: { readonly hash: string; readonly framework: Framework } | null = null

/** The framework of what was sent, without the inspection’s own characteristics. */
export function frameworkSent({ file }: SentInspection): Framework {
  const hash = rulesHash(file)
  if (last?.hash !== hash) last = { hash, framework: frameworkOfFile(file) }
  return last.framework
}
