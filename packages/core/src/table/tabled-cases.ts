import { ownEntry } from '../bare-record.js'
import {
  casesAt,
  GrowingTable,
  recordAt,
  type CaseTable,
  type Kind,
  type TabledCase,
} from './case-table.js'
import { GrowingField, type Field } from './field.js'

/**
 * One case of a table. It reads like an object of its own, whose records are made when they are first asked
 * for; what is written to it is refused, as the table would not know of it.
 */
class CaseOfTable implements TabledCase {
  declare readonly id: string
  declare readonly characteristics: Readonly<Record<string, string>>
  declare readonly answers: Readonly<Record<string, string>>
  declare readonly texts?: Readonly<Record<string, string>>
  readonly #table: CaseTable
  readonly #row: number
  #made: Partial<Record<Kind, Readonly<Record<string, string>>>> | null = null

  constructor(table: CaseTable, row: number) {
    this.#table = table
    this.#row = row
    Object.defineProperties(this, table.hasTexts[row] ? properties.withTexts : properties.without)
  }

  static idOf(one: CaseOfTable): string {
    return one.#table.ids[one.#row]!
  }

  static recordOf(one: CaseOfTable, kind: Kind): Readonly<Record<string, string>> {
    one.#made ??= {}
    return (one.#made[kind] ??= Object.freeze(recordAt(one.#table[kind], one.#row)))
  }

  /** Where the case stands, when it stands in a table. */
  static placeOf(one: object): { readonly table: CaseTable; readonly row: number } | null {
    return #table in one ? { table: one.#table, row: one.#row } : null
  }
}

// Properties of the case itself, so that it is spread, compared and written as JSON like any other.
const id = {
  enumerable: true,
  get(this: CaseOfTable) {
    return CaseOfTable.idOf(this)
  },
}
const [characteristics, answers, texts] = (['characteristics', 'answers', 'texts'] as const).map(
  (kind) => ({
    enumerable: true,
    get(this: CaseOfTable) {
      return CaseOfTable.recordOf(this, kind)
    },
  }),
)
const without = { id, characteristics: characteristics!, answers: answers! }
const properties = { without, withTexts: { ...without, texts: texts! } }

/** The cases of a table as a list. */
export function casesOf(table: CaseTable): (TabledCase & Mutable)[] {
  return Array.from({ length: table.length }, (_, row) => new CaseOfTable(table, row) as Mutable)
}

/** What schemas say of a case, which do not say that it never changes. */
interface Mutable {
  id: string
  characteristics: Record<string, string>
  answers: Record<string, string>
  texts?: Record<string, string> | undefined
}

/** The table of a list, when all of it stands in one. */
export function keptTable(list: readonly object[]): CaseTable | null {
  const first = list[0] === undefined ? null : CaseOfTable.placeOf(list[0])
  if (!first) return null
  const { table } = first
  const rows: number[] = []
  let isWhole = list.length === table.length
  for (let i = 0; i < list.length; i++) {
    const place = CaseOfTable.placeOf(list[i]!)
    if (place?.table !== table) return null
    rows.push(place.row)
    isWhole &&= place.row === i
  }
  return isWhole ? table : casesAt(table, rows)
}

/** The table of a list: the one that it stands in, or one that is made of it. */
export function tableOf(list: readonly TabledCase[]): CaseTable {
  return keptTable(list) ?? tableMadeOf(list)
}

/** The answers to these questions alone, in their order. */
export function answersIn(
  list: readonly Pick<TabledCase, 'answers'>[],
  questions: readonly string[],
): Field[] {
  const kept = keptTable(list)
  return questions.map((question) => {
    const field = new GrowingField(question, 0)
    if (kept) return kept.answers.byName.get(question) ?? field.finish(list.length)
    list.forEach(({ answers }, row) => {
      const answer = ownEntry(answers, question)
      if (answer !== undefined) field.set(row, answer)
    })
    return field.finish(list.length)
  })
}

function tableMadeOf(list: readonly TabledCase[]): CaseTable {
  const table = new GrowingTable()
  for (const { id, characteristics, answers, texts } of list) {
    table.begin(id)
    for (const [name, value] of Object.entries(characteristics))
      table.set('characteristics', name, value)
    for (const [name, value] of Object.entries(answers)) table.set('answers', name, value)
    if (texts) {
      table.beginTexts()
      for (const [name, value] of Object.entries(texts)) table.set('texts', name, value)
    }
  }
  return table.finish()
}
