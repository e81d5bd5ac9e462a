import type { Case } from '@inspectorate/core'
import type { RatedInspection } from '../../rated-inspection.js'
import { enteredTwice } from './entered-twice.js'
import type { EvidenceFinding } from '../finding/evidence-finding.js'
import { firstOf } from './first-of.js'

/** Cases and responses that seem to have been entered under two ids. */
export function doubles({ framework, inspection }: RatedInspection): EvidenceFinding[] {
  return [
    ...doublesIn(inspection.cases, ['cases'], 'cases'),
    ...framework.surveys.flatMap(({ id, title }) =>
      doublesIn(inspection.surveys[id] ?? [], ['surveys', id], `responses to “${title}”`),
    ),
  ]
}

function doublesIn(list: readonly Case[], path: string[], noun: string): EvidenceFinding[] {
  const found = enteredTwice(list)
  return [true, false].flatMap((certain): EvidenceFinding[] => {
    const groups = found.filter((one) => one.certain === certain)
    const [first] = groups
    if (!first) return []
    const names = groups.map(({ places }) => places.map((at) => list[at]!.id).join(' and '))
    return [
      {
        code: 'entered-twice',
        severity: certain ? 'error' : 'warning',
        path: [...path, first.places[1]!],
        found: `These ${noun} are the same in every answer and characteristic: ${firstOf(names, 5)}.`,
        mend: certain
          ? 'Keep one of each: two could hardly be so alike, and each is counted twice.'
          : 'Look whether they were entered twice; by chance it would be rare.',
      },
    ]
  })
}
