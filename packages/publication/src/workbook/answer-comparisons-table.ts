import { differenceOfShares } from '@inspectorate/core'
import {
  medianOf,
  relevantOf,
  textIn,
  yesNo,
  type CountedAnswers,
} from '@inspectorate/core/answers'
import {
  numberOf,
  superiority,
  type Compared,
  type FamilyTest,
  type TwoGroups,
} from '@inspectorate/core/statistics'
import { match } from 'ts-pattern'
import { medianInWords } from '../figures/median-in-words.js'
import type { WorkbookCell, WorkbookTable } from '../view/workbook-view.js'
import { testNames } from '../wording/test-names.js'
import type { AnswerComparison } from './answer-comparisons.js'
import type { NoteBook } from './note-book.js'
import { identityColumns, ofQuestions } from './question-identity.js'
import { hiddenResult } from './sheet-parts.js'

/** A comparison with its test, null where it is hidden. */
export type TestedAnswers = AnswerComparison & { readonly test: FamilyTest | null }

const none: WorkbookCell = { missing: 'z' }
const hiddenCount: WorkbookCell = { missing: 'c', because: 'small-count' }

/**
 * A row a comparison. What is compared depends on the answers: counts and their difference of shares;
 * medians, and how often the first group is above the second, of ranks.
 */
export function answerComparisonsTable(
  compared: readonly TestedAnswers[],
  identity: (question: string) => WorkbookCell[],
  notes: NoteBook,
): WorkbookTable {
  const tests = notes.marker('answer-comparisons')
  const side = (which: 'first' | 'second', name: string): WorkbookTable['columns'] => [
    { key: which, header: `${name} subgroup`, type: 'text', width: 12 },
    {
      key: `${which}_count`,
      header: `${name}, gave the answer (number)`,
      type: 'integer',
      width: 8,
    },
    { key: `${which}_relevant`, header: `${name}, relevant (number)`, type: 'integer', width: 8 },
    { key: `${which}_median`, header: `${name}, median`, type: 'text', width: 12 },
  ]
  return {
    name: 'answer_comparisons',
    columns: [
      ...identityColumns,
      { key: 'case_set', header: 'Case set', type: 'text', width: 12 },
      { key: 'answer', header: 'Answer compared', type: 'text', width: 12 },
      { key: 'characteristic', header: 'Characteristic', type: 'text', width: 12 },
      ...side('first', 'First'),
      ...side('second', 'Second'),
      ...(['difference', 'low', 'high'] as const).map((key) => ({
        key,
        header: `Difference${{ difference: ', first minus second', low: ', lower 95% limit', high: ', upper 95% limit' }[key]} (percentage points) ${tests}`,
        type: 'percent' as const,
        width: 11,
      })),
      {
        key: 'above',
        header: `First above second, ties counting half (percentage of pairs) ${tests}`,
        type: 'percent',
        width: 11,
      },
      { key: 'test', header: `Test ${tests}`, type: 'text', width: 24 },
      { key: 'p', header: `p-value ${tests}`, type: 'p-value', width: 8 },
      { key: 'adjusted', header: `Adjusted p-value ${tests}`, type: 'p-value', width: 9 },
    ],
    references: ofQuestions,
    rows: compared.map((one) => {
      const [first, second] = one.characteristic.values
      return [
        ...identity(one.question),
        one.caseSet,
        answerOf(one),
        one.characteristic.label,
        first!.label,
        ...sideCells(one, 'a'),
        second!.label,
        ...sideCells(one, 'b'),
        ...statisticCells(one.compared),
        ...(one.test
          ? [testNames[one.test.test], one.test.p, one.test.adjusted]
          : [hiddenResult, hiddenResult, hiddenResult]),
      ]
    }),
  }
}

/** Of several choices each is compared by itself, of yes and no yes, anything else as a whole. */
function answerOf({ a: { question }, choice }: AnswerComparison): WorkbookCell {
  const { set } = question
  const value =
    'values' in set
      ? set.values.find(({ id }) => id === (choice ?? (set === yesNo ? 'yes' : null)))
      : undefined
  return value ? textIn(value.label, 'en') : none
}

function sideCells(one: AnswerComparison, which: 'a' | 'b'): WorkbookCell[] {
  const counted = one[which]
  return match(one.compared)
    .returnType<WorkbookCell[]>()
    .with({ kind: 'share' }, ({ groups }) => [groups[which].yes, groups[which].relevant, none])
    .with({ kind: 'ranks' }, () => [none, relevantOf(counted), medianText(counted)])
    .with({ kind: 'choice' }, () => [none, relevantOf(counted), none])
    .with({ kind: 'hidden' }, () => [hiddenCount, hiddenCount, hiddenResult])
    .exhaustive()
}

function medianText(counted: CountedAnswers): WorkbookCell {
  const median = medianOf(counted)
  return median ? medianInWords(median, counted.question).replace(/^“|”$/gu, '') : none
}

/** Difference with its limits, and how often the first is above. */
function statisticCells(compared: Compared): WorkbookCell[] {
  const difference = (groups: TwoGroups): WorkbookCell[] => {
    const { estimate, low, high } = differenceOfShares(groups)
    return [estimate, low, high, none]
  }
  return match(compared)
    .with({ kind: 'share' }, ({ groups }) => difference(groups))
    .with({ kind: 'ranks' }, ({ values }) => [none, none, none, numberOf(superiority(values))])
    .with({ kind: 'choice' }, () => [none, none, none, none])
    .with({ kind: 'hidden' }, () => [hiddenResult, hiddenResult, hiddenResult, hiddenResult])
    .exhaustive()
}
