import type { Framework, Inspection } from '@inspectorate/core'
import { frameworkOfFile } from '../frameworks/compiled-rules.js'
import { editionById } from '../frameworks/edition-by-id.js'
import { rulesHash } from '../frameworks/rules-hash.js'

/** An inspection as another process is given it: with the rules as they were written, where it has any. */
export interface SentInspection {
  readonly inspection: Inspection
  readonly rules: unknown
}

export function sentInspection(inspection: Inspection, { rules }: Framework): SentInspection {
  return { inspection, rules: rules?.file ?? null }
}

/** The rules that were sent last: who writes sends the same again and again. */
let last: { readonly hash: string; readonly framework: Framework } | null = null

/** The framework of what was sent, without the inspection’s own characteristics. */
export async function frameworkSent({ inspection, rules }: SentInspection): Promise<Framework> {
  if (rules === null) return (await editionById(inspection.framework))!
  const hash = rulesHash(rules)
  if (last?.hash !== hash) last = { hash, framework: frameworkOfFile(rules) }
  return last.framework
}
