import {
  caseQuestions,
  countsOf,
  type AnswerCounts,
  type Characteristic,
  type Framework,
  type Tally,
} from '@inspectorate/core'
import type { Group } from '../figures/figure-reference.js'
import type { RatedInspection } from '../rated-inspection.js'
import { answered, type CountRow, type CountTable } from './count-table.js'
import type { DisclosureControl } from './disclosure-control.js'
import type { PrintedCounts } from './printed-counts.js'

/** The counts of a question, and which subgroup each row is; everyone has none. */
export interface QuestionTable {
  readonly question: string
  readonly table: CountTable
  readonly groups: ReadonlyMap<CountRow, Group>
}

/** Every question whose counts the workbook shows: of cases first, then of surveys. */
export function* countTables(
  { framework, cases, surveys }: RatedInspection,
  printed: PrintedCounts,
  { of }: DisclosureControl,
  isSizeHidden: (group: Group) => boolean,
): Iterable<QuestionTable> {
  for (const { id } of caseQuestions(framework))
    yield caseTable(framework, cases, id, {
      total: stateOf(of === 'everything', printed.has(id)),
      row: (group, personal) => stateOf(of === 'everything' || personal, printed.has(id, group)),
      isSizeHidden,
    })
  for (const { id, questions } of framework.surveys) {
    const survey = surveys[id]
    if (!survey) continue
    for (const { id: question } of questions) {
      const state = stateOf(true, printed.has(question))
      const total = { ...countsOf(survey, question), state }
      yield { question, groups: new Map(), table: { total, splits: [] } }
    }
  }
}

/** Whether counts may be hidden. */
export function stateOf(controlled: boolean, printed: boolean): CountRow['state'] {
  return controlled ? (printed ? 'printed' : 'controlled') : 'open'
}

function caseTable(
  framework: Framework,
  cases: Tally,
  question: string,
  rules: {
    readonly total: CountRow['state']
    readonly row: (group: Group, personal: boolean) => CountRow['state']
    readonly isSizeHidden: (group: Group) => boolean
  },
): QuestionTable {
  const groups = new Map<CountRow, Group>()
  const counts = countsOf(cases, question)
  const split = ({ id: characteristic, personal = false, values }: Characteristic): CountRow[] => {
    const asked = values
      .map(({ id: value }) => ({ characteristic, value }))
      .map((group) => ({ group, counts: countsOf(cases, question, group) }))
      // A subgroup that was not asked has no row in the workbook.
      .filter((one) => answered(one.counts) > 0)
    const rows = asked.map(({ group, counts }): CountRow => {
      const state = rules.row(group, personal)
      const row = { ...counts, state, sizeHidden: rules.isSizeHidden(group) }
      groups.set(row, group)
      return row
    })
    const others: CountRow = { ...without(counts, rows), state: 'unpublished' }
    return answered(others) > 0 ? [...rows, others] : rows
  }
  return {
    question,
    groups,
    table: {
      total: { ...counts, state: rules.total },
      splits: framework.characteristics.map(split),
    },
  }
}

/** What is left of a total: cases of which the characteristic is not known. */
function without(total: AnswerCounts, rows: readonly AnswerCounts[]): AnswerCounts {
  return rows.reduce(
    (rest, { yes, no, na }) => ({ yes: rest.yes - yes, no: rest.no - no, na: rest.na - na }),
    { yes: total.yes, no: total.no, na: total.na },
  )
}
