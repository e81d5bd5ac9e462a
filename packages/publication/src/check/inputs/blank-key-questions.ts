import {
  caseQuestions,
  isPooled,
  plainRouting,
  printedName,
  standardsOf,
  tableOf,
  type CaseTable,
  type Framework,
  type KeyQuestion,
  type Standard,
} from '@inspectorate/core'
import { askedInTable } from '@inspectorate/core/answers'
import type { RatedInspection } from '../../rated-inspection.js'
import type { EvidenceFinding } from '../finding/evidence-finding.js'
import { firstOf } from './first-of.js'

/**
 * Key questions that cases were asked and that stand blank: the percentage is then one of those that
 * happened to be answered. It is certain where a rating rests on it.
 */
export function blankKeyQuestions({ framework, inspection }: RatedInspection): EvidenceFinding[] {
  const table = tableOf(inspection.cases)
  return standardsOf(framework).flatMap((standard) =>
    (isPooled(framework, standard) ? [] : standard.keyQuestions).flatMap((key) => {
      const asked = askedInTable(table, { asked: key.asked })
      const rests =
        (standard.rating.rule === 'lowest-key-question' || standard.rating.rule === 'by-rules') &&
        inspection.notRated[standard.id] === undefined
      return [
        ...blankAnswers(standard, key, table, asked, rests),
        ...blankRouting(framework, standard, key, table),
      ]
    }),
  )
}

function blankAnswers(
  standard: Standard,
  key: KeyQuestion,
  table: CaseTable,
  asked: Uint8Array | null,
  rests: boolean,
): EvidenceFinding[] {
  const blank = blankIn(table, 'answers', key.id, asked)
  const [first] = blank
  if (first === undefined) return []
  const size = asked ? asked.reduce((sum, gets) => sum + gets, 0) : table.length
  return [
    {
      code: 'key-question-blank',
      severity: rests ? 'error' : 'warning',
      path: ['cases', first, 'answers', key.id],
      found: `The key question ${nameOf(standard, key)} has no answer in ${blank.length} of the ${size} cases that it is asked of: ${idsOf(table, blank)}.`,
      mend: 'Answer it in each of them, if only with “not applicable”: its percentage leaves out what is blank.',
    },
  ]
}

/** Cases of which nothing says whether they get the question. */
function blankRouting(
  framework: Framework,
  standard: Standard,
  key: KeyQuestion,
  table: CaseTable,
): EvidenceFinding[] {
  const asked = plainRouting(key.asked)
  if (!asked) return []
  const isByQuestion = 'question' in asked
  const decidedBy = isByQuestion ? asked.question : asked.characteristic
  const part = isByQuestion ? 'answers' : 'characteristics'
  const parent = caseQuestions(framework).find(({ id }) => id === decidedBy)?.asked
  const open = blankIn(
    table,
    part,
    decidedBy,
    isByQuestion ? askedInTable(table, { asked: parent }) : null,
  )
  const [first] = open
  if (first === undefined) return []
  return [
    {
      code: 'routing-blank',
      severity: 'warning',
      path: ['cases', first, part, decidedBy],
      found: `Nothing says of ${open.length} cases whether the key question ${nameOf(standard, key)} is asked of them, as ${decidedBy} is blank: ${idsOf(table, open)}.`,
      mend: `Give ${decidedBy} in each of them.`,
    },
  ]
}

/** The places of the cases that have no value, of those that are asked. */
function blankIn(
  table: CaseTable,
  part: 'answers' | 'characteristics',
  name: string,
  asked: Uint8Array | null,
): number[] {
  const codes = table[part].byName.get(name)?.codes
  const blank: number[] = []
  for (let row = 0; row < table.length; row++)
    if (!codes?.[row] && (asked === null || asked[row] === 1)) blank.push(row)
  return blank
}

function nameOf(standard: Standard, key: KeyQuestion): string {
  return `“${key.label}” of ${printedName(standard)} (${key.id})`
}

function idsOf({ ids }: CaseTable, cases: readonly number[]): string {
  return firstOf(cases.map((at) => ids[at]!))
}
