import {
  caseQuestions,
  countsOf,
  type AnswerCounts,
  type Characteristic,
  type Framework,
  type Question,
  type Tally,
} from '@inspectorate/core'
import type { Group } from '../figures/figure-reference.js'
import type { RatedInspection } from '../rated-inspection.js'
import { countKey } from './count-key.js'
import { answered, type CountRow, type CountTable } from './count-table.js'

/** The counts of a question, and which subgroup each row is; everyone has none. */
export interface QuestionTable {
  readonly table: CountTable
  readonly groups: ReadonlyMap<CountRow, Group>
  /** Each row by its place: of everyone, of a subgroup, or of those whose subgroup is not known. */
  readonly rows: ReadonlyMap<string, CountRow>
}

/** What is known of a row before its counts are looked at. `group` is null for everyone. */
export interface RowRules {
  readonly state: (group: Group | null) => CountRow['state']
  readonly size: (place: string, group: Group | null) => CountRow['size']
}

/** The questions of whose answers the workbook shows counts, with who answered them. */
export function countedQuestions({
  framework,
  cases,
  surveys,
}: RatedInspection): { readonly questions: readonly Question[]; readonly of: Tally }[] {
  const ofSurveys = framework.surveys.flatMap(({ id, questions }) => {
    const of = surveys[id]
    return of ? [{ questions, of }] : []
  })
  return [{ questions: caseQuestions(framework), of: cases }, ...ofSurveys]
}

/** The counts of one question, for everyone and by each characteristic. */
export function countTable(
  characteristics: Framework['characteristics'],
  counted: Tally,
  question: string,
  rules: RowRules,
): QuestionTable {
  const groups = new Map<CountRow, Group>()
  const rows = new Map<string, CountRow>()
  const counts = countsOf(counted, question)
  const add = (place: string, row: CountRow) => {
    rows.set(place, row)
    return row
  }
  const split = ({ id: characteristic, values }: Characteristic): CountRow[] => {
    const published = values.flatMap(({ id: value }): CountRow[] => {
      const group = { characteristic, value }
      const place = placeOf(group)
      const ofGroup = countsOf(counted, question, group)
      const size = rules.size(place, group)
      // That nobody was asked is told by a row that is missing, unless it would tell an earlier answer.
      if (answered(ofGroup) === 0 && size !== 'routed') return []
      const row = add(place, { ...countsIn(ofGroup), state: rules.state(group), size })
      groups.set(row, group)
      return [row]
    })
    const place = placeOf({ characteristic, value: '' })
    const size = rules.size(place, null) === 'routed' ? ('routed' as const) : undefined
    const others = { ...without(counts, published), state: 'unpublished' as const, size }
    return answered(others) > 0 || size ? [...published, add(place, others)] : published
  }
  const place = placeOf(null)
  const total = add(place, {
    ...countsIn(counts),
    state: rules.state(null),
    size: rules.size(place, null),
  })
  return { groups, rows, table: { total, splits: characteristics.map(split) } }
}

function placeOf(group: Group | null): string {
  return countKey(null, group)
}

/** Whether counts may be hidden. */
export function stateOf(controlled: boolean, printed: boolean): CountRow['state'] {
  return controlled ? (printed ? 'printed' : 'controlled') : 'open'
}

/** What is left of a total: cases of which the characteristic is not known. */
function without(total: AnswerCounts, rows: readonly AnswerCounts[]): AnswerCounts {
  return rows.reduce(
    (rest, { yes, no, na }) => ({ yes: rest.yes - yes, no: rest.no - no, na: rest.na - na }),
    countsIn(total),
  )
}

function countsIn({ yes, no, na }: AnswerCounts): AnswerCounts {
  return { yes, no, na }
}
