import type { Blocks, PartFinding, ProseFinding } from './finding.js'

type Found = PartFinding | ProseFinding

/** No report can be built with these. */
const stopExport: ReadonlySet<Found['code']> = new Set<Found['code']>(['narrative-fault'])

/** A draft may have these, a publication may not, though they need not be errors. */
const stopPublication: ReadonlySet<Found['code']> = new Set<Found['code']>([
  'guidance-unanswered',
  'typed-figure-unbound',
  'typed-rating-unbound',
  'typed-date-contradicts',
  'word-claim-unbound',
  'quantity-word-misused',
  'comparison-unbound',
  'bound-figure-doubtful',
  'lowest-rating-unanswered',
])

/** The one place that says what holds back what; an error always holds back the publication. */
export function blocksOf({ code, severity }: Pick<Found, 'code' | 'severity'>): Blocks {
  if (stopExport.has(code)) return 'export'
  return severity === 'error' || stopPublication.has(code) ? 'publish' : null
}

/** A finding with what it holds back. */
export function withBlocks<F extends Found>(finding: F): F & { readonly blocks: Blocks } {
  return { ...finding, blocks: blocksOf(finding) }
}
