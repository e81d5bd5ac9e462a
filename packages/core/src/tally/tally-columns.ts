import { bareRecord } from '../bare-record.js'
import type { Routed } from '../answers/routing.js'
import type { AnswerCounts, Tally, TallyPart } from './tally-schema.js'

/** Codes of answers in a column. 0: not answered. */
const answerCodes: ReadonlyMap<string, number> = new Map([
  ['yes', 1],
  ['no', 2],
  ['na', 3],
])

/** Cases as columns: one byte an answer, one small number a characteristic. */
export interface CaseColumns {
  readonly length: number
  /** By question: 1 for yes, 2 for no, 3 for not applicable, or 0. */
  readonly answers: Readonly<Record<string, Uint8Array>>
  /** By characteristic: its values, and for each case 1 + the index of its value, or 0 for none. */
  readonly characteristics: Readonly<
    Record<string, { readonly values: readonly string[]; readonly codes: Uint16Array }>
  >
}

/** The same cases as columns. */
export function columnsOf(
  cases: readonly Pick<Routed, 'answers' | 'characteristics'>[],
): CaseColumns {
  const answers = bareRecord<Uint8Array>([])
  const characteristics = bareRecord<{ values: string[]; codes: Uint16Array }>([])
  cases.forEach((one, row) => {
    for (const [question, answer] of Object.entries(one.answers))
      (answers[question] ??= new Uint8Array(cases.length))[row] = answerCodes.get(answer) ?? 0
    for (const [name, value] of Object.entries(one.characteristics)) {
      const column = (characteristics[name] ??= {
        values: [],
        codes: new Uint16Array(cases.length),
      })
      if (!column.values.includes(value)) column.values.push(value)
      column.codes[row] = column.values.indexOf(value) + 1
    }
  })
  return { length: cases.length, answers, characteristics }
}

/** The same tally as `tally` gives of the same cases, from columns: some sixty times faster on large samples. */
export function tallyColumns(columns: CaseColumns): Tally {
  const none = new Uint16Array(columns.length)
  const total = countPart(columns, none, 1, () => true)[0]!
  const groups = bareRecord<Record<string, TallyPart>>([])
  for (const name of Object.keys(columns.characteristics).sort()) {
    const { values, codes } = columns.characteristics[name]!
    const parts = countPart(columns, codes, values.length + 1, (code) => code > 0)
    const byValue = values.map((value, i) => [value, parts[i + 1]!] as const)
    groups[name] = bareRecord(
      byValue.filter(([, part]) => part.size > 0).sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  }
  return { ...total, groups }
}

function countPart(
  columns: CaseColumns,
  codes: Uint16Array,
  groups: number,
  wanted: (group: number) => boolean,
): TallyPart[] {
  const sizes = new Float64Array(groups)
  for (let row = 0; row < columns.length; row++) sizes[codes[row]!]! += 1
  const parts = Array.from(sizes, (size) => ({
    size,
    questions: bareRecord<AnswerCounts>([]),
  }))
  for (const question of Object.keys(columns.answers).sort()) {
    const column = columns.answers[question]!
    const counts = new Float64Array(groups * 4)
    for (let row = 0; row < columns.length; row++) counts[codes[row]! * 4 + column[row]!]! += 1
    for (let group = 0; group < groups; group++) {
      const [yes, no, na] = [counts[group * 4 + 1]!, counts[group * 4 + 2]!, counts[group * 4 + 3]!]
      if (wanted(group) && yes + no + na > 0) parts[group]!.questions[question] = { yes, no, na }
    }
  }
  return parts
}
