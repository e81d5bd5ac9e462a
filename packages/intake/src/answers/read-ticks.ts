import { readChosen, textIn, type AnswerValue, type ChoiceSet } from '@inspectorate/core/answers'
import { isBlank, type SourceCell } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { isBareNA, isUnanswered, type MeaningOfNA } from '../columns/answer-words.js'
import type { ChoiceColumn, Column, TickCodes } from '../columns/answer-columns.js'
import type { FaultyCell } from './set-reader.js'

/** What is wrong in the columns of the choices of a question, at one of them. */
interface TickFault extends FaultyCell {
  readonly index: number
}

/** What the columns of the choices of a question say: null where nothing was chosen. */
type Ticked = { readonly answer: string | null } | { readonly faults: readonly TickFault[] }

/** The columns of the choices of one question. */
export interface TickedQuestion {
  readonly id: string
  /** By what stands in one column for all of its choices, where there is one too. */
  read(cells: readonly SourceCell[], whole: string | undefined): Ticked
}

/** The questions of a header that have a column a choice. `unticked` says which answer it is that none is ticked. */
export function tickedQuestions(
  columns: readonly Column[],
  na: MeaningOfNA | undefined,
  unticked: Readonly<Record<string, string>> = {},
): TickedQuestion[] {
  const byQuestion = new Map<string, TickColumn[]>()
  columns.forEach((column, index) => {
    if (column.kind !== 'choice') return
    const { id } = column.question
    byQuestion.set(id, [...(byQuestion.get(id) ?? []), { ...column, index }])
  })
  return [...byQuestion].map(([id, ticks]) => {
    const none = Object.hasOwn(unticked, id) ? unticked[id]! : null
    return { id, read: (cells, whole) => readTicks(ticks, cells, whole, na, none) }
  })
}

type TickColumn = ChoiceColumn & { readonly index: number }

function readTicks(
  columns: readonly TickColumn[],
  cells: readonly SourceCell[],
  whole: string | undefined,
  na: MeaningOfNA | undefined,
  none: string | null,
): Ticked {
  const ticks = columns.map((column) => ({ column, tick: tickOf(cells[column.index], column, na) }))
  const faults = ticks.flatMap(({ column: { index }, tick }): TickFault[] =>
    typeof tick === 'object' && tick !== null ? [{ index, ...tick }] : [],
  )
  if (faults.length > 0) return { faults }
  const chosen = ticks.filter(({ tick }) => tick === true).map(({ column }) => column)
  const first = columns[0]!
  if (whole !== undefined) {
    const ids = whole.split(' ')
    const isOther = ({ column, tick }: (typeof ticks)[number]) =>
      tick === null && chosen.length === 0
        ? false
        : ids.includes(column.value.id) !== (tick === true)
    const other = ticks.find(isOther)?.column
    if (!other) return { answer: whole }
    const others = chosen.map(({ value }) => value.id).join(' ') || 'nothing'
    return {
      faults: [
        {
          index: other.index,
          code: 'ambiguous-value',
          found: `${others} ticked, and ${whole} in the column of all choices`,
          expected: 'the same in both',
        },
      ],
    }
  }
  if (chosen.length === 0) {
    // All zeros are what REDCap writes of a form that nobody opened.
    const isSaid = none !== null && ticks.every(({ tick }) => tick === false)
    return { answer: isSaid ? none : null }
  }
  if (first.set.kind !== 'several' && chosen.length > 1)
    return {
      faults: [
        {
          index: chosen[1]!.index,
          code: 'chosen-twice',
          found: `${chosen.map(({ value }) => value.id).join(' ')} ticked`,
          expected: 'one answer to the question',
        },
      ],
    }
  const read = readChosen(
    first.set,
    chosen.map(({ value }) => value.id),
  )
  if (read.ok) return { answer: read.answer }
  const at = chosen.find(({ value }) => value.alone) ?? first
  const { code, expected } = read.fault
  return {
    faults: [{ index: at.index, code, found: `${read.fault.found} ticked`, expected }],
  }
}

const ticked = [
  'x',
  '1',
  'yes',
  'y',
  'true',
  'checked',
  'ticked',
  'selected',
  'chosen',
  'ausgewählt',
  '✓',
  '✔',
  '☑',
  '☒',
]
const notTicked = [
  '0',
  'no',
  'n',
  'false',
  'unchecked',
  'not checked',
  'not ticked',
  'not selected',
  'not chosen',
  'nicht gewählt',
  'nicht ausgewählt',
  '☐',
]
const flags = new Map([
  ...ticked.map((word) => [word, true] as const),
  ...notTicked.map((word) => [word, false] as const),
])

/** Whether a cell ticks its choice; null where it says nothing. Some tools write the choice itself for a tick. */
function tickOf(
  cell: SourceCell | undefined,
  { value, codes }: TickColumn,
  na: MeaningOfNA | undefined,
): boolean | null | FaultyCell {
  if (isBlank(cell)) return null
  if (typeof cell !== 'string') return { code: 'invalid-value', expected: expectedTick(codes) }
  const word = comparable(cell)
  const coded = codes?.get(word)
  if (coded !== undefined) return coded
  if (isUnanswered(cell) || (na === 'missing' && isBareNA(cell))) return null
  if (codes) return { code: 'invalid-value', expected: expectedTick(codes) }
  const flag = flags.get(word)
  const isNamed = namesOf(value).includes(word)
  if (flag === false && isNamed && word !== '0')
    return {
      code: 'ambiguous-value',
      expected: `x where “${labelOf(value)}” is chosen, or nothing`,
    }
  if (flag !== undefined) return flag
  return isNamed ? true : { code: 'invalid-value', expected: expectedTick(undefined) }
}

function expectedTick(codes: TickCodes | undefined): string {
  return codes
    ? [...codes.keys()].join(', ').slice(0, 200)
    : 'x where it is chosen, 0 or nothing where it is not'
}

function namesOf({ id, label }: AnswerValue): string[] {
  return [id, ...Object.values(label)].map(comparable)
}

function labelOf({ label }: ChoiceSet['values'][number]): string {
  return textIn(label, 'en')
}
