import { ownEntry } from '../../bare-record.js'
import { comparable } from '../../comparable.js'
import type { Framework } from '../../framework/framework.js'
import { describeFound, type Issue } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import type { Case } from '../inspection-schema.js'

interface Assessed {
  readonly cases: readonly Pick<Case, 'id'>[]
  readonly repeats?: Readonly<Record<string, readonly Pick<Case, 'id'>[]>> | undefined
  readonly assessors?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined
}

/** Faults in who assessed what: sets and cases there are not, and a second assessor who was the first one too. */
export function checkAssessors(
  { repeated }: Pick<Framework, 'repeated'>,
  { cases, repeats, assessors = {} }: Assessed,
): Issue[] {
  const sets = ['cases', ...(repeated ? [repeated.id] : [])]
  return Object.entries(assessors).flatMap(([set, byCase]): Issue[] => {
    if (!sets.includes(set))
      return [
        {
          code: 'unknown-name',
          path: ['assessors', set],
          found: `the case set ${describeFound(set)}`,
          expected: nearestTo(set, sets),
        },
      ]
    const ids = new Set(
      (set === 'cases' ? cases : (ownEntry(repeats, set) ?? [])).map(({ id }) => id),
    )
    return Object.entries(byCase).flatMap(([id, assessor]): Issue[] => {
      if (!ids.has(id))
        return [
          {
            code: 'unknown-name',
            path: ['assessors', set, id],
            found: `the case ${describeFound(id)}`,
            expected: nearestTo(id, [...ids]),
          },
        ]
      const first = set === 'cases' ? undefined : ownEntry(ownEntry(assessors, 'cases'), id)
      if (first === undefined || comparable(first) !== comparable(assessor)) return []
      return [
        {
          code: 'invalid-value',
          path: ['assessors', set, id],
          found: `${describeFound(assessor)}, who assessed the case first`,
          expected: 'another assessor',
        },
      ]
    })
  })
}
