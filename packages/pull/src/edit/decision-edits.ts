import { alike } from '@inspectorate/provenance/word'
import type { Comparison } from './comparison.js'
import { printedInside } from './printed-inside.js'
import { decisionSource } from './words-of-decision.js'
import { nothingMore, type SectionResult } from './section-result.js'

/** The reasons of decisions with the edits of the sentences that print them, and the paragraphs of the export that those are. */
export interface DecisionEdits {
  readonly results: readonly SectionResult[]
  readonly taken: ReadonlySet<number>
}

/**
 * The report words its sentences around the reason of a decision. Where an editor changed nothing of such a sentence but the
 * reason, the reason is changed; what else was changed stays listed as a sentence of the report.
 */
export function decisionEdits(
  comparison: Comparison,
  reasons: ReadonlyMap<string, string>,
): DecisionEdits {
  const { base, edited, alignment, leafAt, texts } = comparison
  const editedOf = new Map([...alignment.baseOf].map(([at, of]) => [of, at] as const))
  const results: SectionResult[] = []
  const taken = new Set<number>()
  for (const [section, reason] of reasons) {
    const source = texts.get(section) ?? ''
    const printed = alike(reason).trim().replace(/\.$/, '').trimEnd()
    const changes = base.flatMap((paragraph, of) => {
      const at = leafAt.has(of) ? undefined : editedOf.get(of)
      const now = at === undefined ? null : printedInside(paragraph, edited[at]!, printed)
      return now === null ? [] : [{ of, now, says: edited[at!]!.text }]
    })
    const [first] = changes
    if (!first || changes.some(({ now }) => now !== first.now)) continue
    const text = decisionSource(source, printed, first.now)
    if (text === null || text.trim() === '') continue
    for (const { of } of changes) taken.add(of)
    results.push({
      section,
      text,
      expected: [],
      notes: [],
      ...nothingMore,
      sentences: changes.map(({ says }) => says),
    })
  }
  return { results, taken }
}
