import { ownEntry } from '../../bare-record.js'
import { ownCaseQuestions, pooledQuestions } from '../../framework/framework-questions.js'
import type { Framework } from '../../framework/framework.js'
import type { Case } from '../inspection-schema.js'
import type { PooledRecord } from '../pooled-record.js'
import { tallyCases } from './tally-cases.js'
import { sorted } from '../../tally/tally-of-parts.js'
import type { Tally, TallyPart } from '../../tally/tally-schema.js'
import { emptyTally, mergeTallies } from '../../tally/tally.js'

/** The cases of an inspection, and what others counted that are pooled with them. */
export interface CountedCases {
  readonly cases: readonly Case[]
  readonly caseSets?: Readonly<Record<string, readonly PooledRecord[]>> | undefined
}

/**
 * What an inspection’s cases answered: its own, and those that are pooled from other inspections. Each
 * question is answered by one set of cases alone, so that the tally of all is the sum.
 */
export function tallyInspection(framework: Framework, { cases, caseSets }: CountedCases): Tally {
  return withPooled(framework, caseSets, tallyCases(framework, cases))
}

/**
 * The same where the own cases were counted elsewhere.
 *
 * @example
 * rateTally(framework, decisions, withPooled(framework, inspection.caseSets, tallyOfRows(rows, questions)))
 */
export function withPooled(
  framework: Framework,
  caseSets: CountedCases['caseSets'],
  own: Tally,
): Tally {
  const { pooled = [] } = framework
  return pooled.reduce(
    (all, { id }) => {
      const records = ownEntry(caseSets, id) ?? []
      return mergeTallies(
        all,
        pooledTally(
          framework,
          id,
          records.map((one) => one.cases),
        ),
      )
    },
    pooled.length === 0 ? own : only(own, framework, ownCaseQuestions(framework)),
  )
}

/**
 * What several inspections counted together, as far as a case set of this framework asks it: sums of
 * counts, never means of percentages. Tallies of other answer sets throw, as `mergeTallies` does. Not by
 * personal characteristics: each inspection hid small counts of them, which its share of the sum would give.
 */
export function pooledTally(framework: Framework, set: string, tallies: readonly Tally[]): Tally {
  const questions = pooledQuestions(framework, set)
  const told = {
    characteristics: framework.characteristics.filter(({ personal }) => personal !== true),
  }
  return tallies.reduce((all, one) => mergeTallies(all, only(one, told, questions)), emptyTally)
}

/** Of a tally, what the framework asks and tells apart. */
function only(
  tally: Tally,
  { characteristics }: Pick<Framework, 'characteristics'>,
  questions: readonly { readonly id: string }[],
): Tally {
  const asked = new Set(questions.map(({ id }) => id))
  const partOf = ({ size, questions: counted }: TallyPart) => ({
    size,
    questions: sorted(Object.entries(counted).filter(([id]) => asked.has(id))),
  })
  const groups = characteristics.flatMap(({ id, values }) => {
    const known = values.flatMap((value) => {
      const part = ownEntry(ownEntry(tally.groups, id), value.id)
      return part ? [[value.id, partOf(part)] as const] : []
    })
    return known.length > 0 ? [[id, sorted(known)] as const] : []
  })
  const sets = Object.entries(tally.sets ?? {}).filter(([id]) => asked.has(id))
  return {
    ...partOf(tally),
    groups: sorted(groups),
    ...(sets.length > 0 && { sets: sorted(sets) }),
  }
}
