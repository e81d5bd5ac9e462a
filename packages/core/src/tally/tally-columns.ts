import { bareRecord } from '../bare-record.js'
import type { Routed } from '../answers/routing.js'
import type { CaseTable } from '../table/case-table.js'
import type { Codes } from '../table/field.js'
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
    Record<string, { readonly values: readonly string[]; readonly codes: Codes }>
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

/** The same of a table, which has columns of its own. */
export function columnsOfTable({ length, answers, characteristics }: CaseTable): CaseColumns {
  return {
    length,
    answers: bareRecord(
      answers.fields.map(({ name, values, codes }) => {
        const counted = [0, ...values.map((value) => answerCodes.get(value) ?? 0)]
        const column = new Uint8Array(length)
        for (let row = 0; row < length; row++) column[row] = counted[codes[row]!]!
        return [name, column] as const
      }),
    ),
    characteristics: bareRecord(
      characteristics.fields.map(({ name, values, codes }) => [name, { values, codes }]),
    ),
  }
}

/** The same tally as `tally` gives of the same cases, from columns: a hundred times faster on large samples. */
export function tallyColumns(columns: CaseColumns): Tally {
  const names = Object.keys(columns.characteristics).sort()
  const groups = bareRecord<Record<string, TallyPart>>([])
  let total: TallyPart | undefined
  for (const together of countedTogether(names, columns)) {
    const counted = countAt(
      columns,
      together.map((name) => columns.characteristics[name]!),
    )
    total ??= counted.total
    together.forEach((name, i) => {
      const byValue = columns.characteristics[name]!.values.map(
        (value, code) => [value, counted.parts[i]![code + 1]!] as const,
      )
      groups[name] = bareRecord(
        byValue.filter(([, part]) => part.size > 0).sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    })
  }
  return { ...total!, groups }
}

/** So many combinations of values are counted at once: their counts stay near the processor. */
const mostCombinations = 1024

/** Characteristics whose combinations are few enough to be one key; at least one lot, for the whole. */
function countedTogether(names: readonly string[], { characteristics }: CaseColumns): string[][] {
  const lots: string[][] = [[]]
  let combinations = 1
  for (const name of names) {
    const values = characteristics[name]!.values.length + 1
    if (combinations * values > mostCombinations && lots.at(-1)!.length > 0) {
      lots.push([])
      combinations = 1
    }
    lots.at(-1)!.push(name)
    combinations *= values
  }
  return lots
}

/**
 * One pass over the answers of each question, at the combination of values of each case; the parts are
 * then sums over combinations, which are few.
 */
function countAt(
  columns: CaseColumns,
  fields: readonly CaseColumns['characteristics'][string][],
): { readonly total: TallyPart; readonly parts: readonly (readonly TallyPart[])[] } {
  const keys = new Uint32Array(columns.length)
  let combinations = 1
  for (const { values, codes } of fields) {
    const width = values.length + 1
    for (let row = 0; row < keys.length; row++) keys[row] = keys[row]! * width + codes[row]!
    combinations *= width
  }
  const groups = groupsOf(fields, combinations)
  const sizes = new Float64Array(combinations)
  for (let row = 0; row < keys.length; row++) {
    sizes[keys[row]!]! += 1
    keys[row]! *= answersOfQuestion
  }
  const parts = Array.from({ length: groups.count }, (_, group) => ({
    size: groups.of[group]!.reduce((sum, at) => sum + sizes[at]!, 0),
    questions: bareRecord<AnswerCounts>([]),
  }))
  const counts = new Uint32Array(combinations * answersOfQuestion)
  for (const question of Object.keys(columns.answers).sort()) {
    const column = columns.answers[question]!
    counts.fill(0)
    for (let row = 0; row < keys.length; row++) counts[keys[row]! + column[row]!]!++
    groups.of.forEach((members, group) => {
      let [yes, no, na] = [0, 0, 0]
      for (const at of members) {
        const first = at * answersOfQuestion
        yes += counts[first + 1]!
        no += counts[first + 2]!
        na += counts[first + 3]!
      }
      if (yes + no + na > 0) parts[group]!.questions[question] = { yes, no, na }
    })
  }
  const [total, ...others] = parts
  return {
    total: total!,
    parts: fields.map(({ values }, i) => {
      const before = fields.slice(0, i).reduce((sum, one) => sum + one.values.length + 1, 0)
      return others.slice(before, before + values.length + 1)
    }),
  }
}

/** 0 for none, and three answers. */
const answersOfQuestion = 4

/** The combinations that each group is made of: all cases first, then each code of each field. */
function groupsOf(
  fields: readonly CaseColumns['characteristics'][string][],
  combinations: number,
): { readonly count: number; readonly of: readonly (readonly number[])[] } {
  const all = Array.from({ length: combinations }, (_, at) => at)
  let stride = combinations
  const of = [
    all,
    ...fields.flatMap(({ values }) => {
      const width = values.length + 1
      stride /= width
      const step = stride
      return Array.from({ length: width }, (_, code) =>
        all.filter((at) => Math.floor(at / step) % width === code),
      )
    }),
  ]
  return { count: of.length, of }
}
