import { ownEntry } from '../../bare-record.js'
import type { AnswerCounts, Tally } from '../../tally/tally-schema.js'
import { tallyInspection } from '../count/pooled-tally.js'
import { sorted } from '../../tally/tally-of-parts.js'
import type { FramedInspection } from './parse-inspection.js'
import type { PooledRecord } from '../pooled-record.js'

/**
 * What an inspection counted: of its own cases and of those that are pooled with them. Where it was given
 * counts instead of cases, those.
 */
export function countedBy({ inspection, framework }: FramedInspection): Tally {
  return withCounts(tallyInspection(framework, inspection), inspection.counts ?? {})
}

/** The same for others to pool. */
export function poolRecord(framed: FramedInspection, sha256: string): PooledRecord {
  const { inspection, framework } = framed
  const { id, publication } = inspection
  return {
    id,
    framework: framework.id,
    // One without a date is refused where it is pooled.
    published: publication.published ?? '',
    sha256,
    cases: countedBy(framed),
  }
}

/** Counts that an inspection gives stand in place of what its cases say, as they do when it is rated. */
function withCounts(
  tally: Tally,
  counts: Readonly<Record<string, { readonly yes: number; readonly relevant: number }>>,
): Tally {
  const given = Object.entries(counts).filter(([id]) => !ownEntry(tally.sets, id))
  if (given.length === 0) return tally
  const questions = given.map(([id, { yes, relevant }]): readonly [string, AnswerCounts] => [
    id,
    { yes, no: relevant - yes, na: 0 },
  ])
  return {
    ...tally,
    // Nothing says how many cases there were: at least as many as were relevant to one question.
    size: Math.max(tally.size, ...given.map(([, { relevant }]) => relevant)),
    questions: sorted([
      ...Object.entries(tally.questions).filter(([id]) => !Object.hasOwn(counts, id)),
      ...questions,
    ]),
  }
}
