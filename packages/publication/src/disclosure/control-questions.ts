import type { Question, Tally } from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import type { ExposedCount } from '../view/workbook-view.js'
import { chooseHiddenRows } from './choose-hidden-rows.js'
import { countKey } from './count-key.js'
import { answered, countIn, type Answers, type CountRow, type CountTable } from './count-table.js'
import { countTable, stateOf, type QuestionTable } from './count-tables.js'
import { isPinned } from './derive.js'
import type { DisclosureControl } from './disclosure-control.js'
import type { HiddenSizes } from './hidden-sizes.js'
import { withKnownRelevant } from './known-relevant.js'
import type { PrintedCounts } from './printed-counts.js'
import { askedGroups, earlierAnswer, inRoutingOrder, type EarlierAnswer } from './routing.js'

/** The rows of a question, and which of them are hidden. */
export interface ControlledQuestion extends QuestionTable {
  readonly question: string
  readonly asked: Question['asked']
  readonly hidden: ReadonlySet<CountRow>
  /** What follows from all counts of the question together. */
  readonly isPinned?: (row: CountRow, of: Answers) => boolean
}

/** Questions of the same people, and who answered them. */
export interface CountedQuestions {
  readonly questions: readonly Question[]
  readonly of: Tally
  readonly isOfCases: boolean
}

/** Questions of the same people, with what is decided of them together. */
export interface Controlled {
  readonly controlled: readonly ControlledQuestion[]
  readonly exposed: readonly ExposedCount[]
}

/** What is known before counts of questions are looked at. */
export interface ControlRules {
  readonly printed: PrintedCounts
  readonly sizes: HiddenSizes
  readonly control: DisclosureControl
  /** Rows to hide as well, by `countKey`. */
  readonly asWell: ReadonlySet<string>
}

/** Hides rows question by question, each after the one that it depends on. */
export function controlQuestions(
  { framework }: RatedInspection,
  { questions, of, isOfCases }: CountedQuestions,
  { printed, sizes, control, asWell }: ControlRules,
): Controlled {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const leading = new Set(questions.map((question) => earlierAnswer(question)?.question))
  const exposed: ExposedCount[] = []
  const controlled = new Map<string, ControlledQuestion>()
  const personal = new Set(
    framework.characteristics.flatMap(({ id, personal }) => (personal ? [id] : [])),
  )
  for (const question of inRoutingOrder(questions)) {
    const { id } = question
    const asked = askedGroups(question, byId, framework)
    const isAllControlled =
      !isOfCases || control.of === 'everything' || asked.some((group) => group.personal)
    const isSizeHidden = asked.some((group) => sizes.isHidden(null, group))
    const earlier = earlierAnswer(question)
    const before = earlier && controlled.get(earlier.question)
    const isRouted = (place: string): boolean => {
      const row = before?.rows.get(place)
      if (!before || !earlier || !row) return false
      return before.hidden.has(row) && !isKnown(before, row, earlier.is)
    }
    const made = countTable(isOfCases ? framework.characteristics : [], of, id, {
      state: (group) =>
        stateOf(
          isAllControlled || (group !== null && personal.has(group.characteristic)),
          printed.has(id, group ?? undefined),
        ),
      size: (place, group) =>
        isRouted(place)
          ? 'routed'
          : (group !== null && sizes.isHidden(id, group)) ||
              (isSizeHidden && (group === null || !sizes.isOfSample(id, group.characteristic)))
            ? 'hidden'
            : undefined,
    })
    const table = {
      ...made.table,
      leadsOn: leading.has(id),
      routed: routingOf(made, before, earlier),
    }
    const isWanted = (row: CountRow) => asWell.has(countKey(id, made.groups.get(row)))
    const chosen = chooseHiddenRows(table, control.below, isWanted)
    const { hidden, printed: told, derivable } = chosen
    controlled.set(id, { ...made, table, question: id, asked: question.asked, hidden })
    const expose = (by: ExposedCount['by']) => (row: CountRow) =>
      exposed.push({ question: id, group: made.groups.get(row) ?? null, by })
    told.forEach(expose('report'))
    derivable.filter(({ state }) => state !== 'unpublished').forEach(expose('other-counts'))
  }
  return { controlled: [...controlled.values()], exposed }
}

/** Whether a count of a question asked earlier is known to readers, by its own rows or by earlier answers. */
function isKnown({ table, hidden }: ControlledQuestion, row: CountRow, of: Answers): boolean {
  if (isPinned(table, hidden, row, of)) return true
  const exactly = table.routed !== undefined && table.routed !== 'at most'
  return exactly && withKnownRelevant(table, hidden).isPinned(row, of)
}

/** What a question’s earlier answers tell of how many are relevant: what is so of everyone is so of each. */
function routingOf(
  { table: { total } }: QuestionTable,
  before: ControlledQuestion | undefined,
  earlier: EarlierAnswer | undefined,
): CountTable['routed'] {
  if (!before || !earlier) return undefined
  const asked = countIn(before.table.total, earlier.is)
  if (asked !== countIn(total, ['yes', 'no'])) return 'at most'
  return answered(before.table.total) === answered(total) ? 'wholly' : 'exactly'
}
