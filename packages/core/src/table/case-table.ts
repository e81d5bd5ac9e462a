import type { Codes, Field } from './field.js'
import { GrowingFields, type Fields } from './growing-fields.js'

/** What a case, or a response to a survey, holds. */
export interface TabledCase {
  readonly id: string
  readonly characteristics: Readonly<Record<string, string>>
  readonly answers: Readonly<Record<string, string>>
  readonly texts?: Readonly<Record<string, string>> | undefined
}

/** What cases have values of. */
export type Kind = 'characteristics' | 'answers' | 'texts'

/** Cases as columns: a byte or two an answer, whatever its text. It never changes. */
export interface CaseTable extends Readonly<Record<Kind, Fields>> {
  readonly length: number
  readonly ids: readonly string[]
  /** By case, whether it has texts at all: it may have none in them. */
  readonly hasTexts: Uint8Array
}

/** A table while cases are added, value by value. */
export class GrowingTable {
  readonly #ids: string[] = []
  readonly #kinds = {
    characteristics: new GrowingFields(),
    answers: new GrowingFields(),
    texts: new GrowingFields(),
  }
  readonly #withTexts: number[] = []

  get length(): number {
    return this.#ids.length
  }

  /** Begins the next case. */
  begin(id: string): void {
    this.#ids.push(id)
  }

  /** Gives the case that was begun last another id. */
  rename(id: string): void {
    this.#ids[this.#ids.length - 1] = id
  }

  /** Says that the case that was begun last has texts. */
  beginTexts(): void {
    if (this.#withTexts.at(-1) !== this.length - 1) this.#withTexts.push(this.length - 1)
  }

  set(kind: Kind, name: string, value: string): void {
    this.#kinds[kind].set(this.length - 1, name, value)
  }

  /** What the case that was begun last has. */
  get(kind: Kind, name: string): string | undefined {
    return this.#kinds[kind].get(this.length - 1, name)
  }

  isSparse(): boolean {
    return Object.values(this.#kinds).some((fields) => fields.isSparse(this.length))
  }

  finish(): CaseTable {
    const { length } = this
    const { characteristics, answers, texts } = this.#kinds
    const hasTexts = new Uint8Array(length)
    for (const row of this.#withTexts) hasTexts[row] = 1
    return {
      length,
      ids: this.#ids,
      hasTexts,
      characteristics: characteristics.finish(length),
      answers: answers.finish(length),
      texts: texts.finish(length),
    }
  }
}

/** Of a table, these cases in this order. */
export function casesAt(table: CaseTable, rows: readonly number[]): CaseTable {
  const of = ({ fields, orders }: Fields): Fields => {
    const kept = fields.flatMap(({ name, values, codes }): Field[] => {
      const some = takenFrom(codes, rows)
      return some.some((code) => code !== 0) ? [{ name, values, codes: some }] : []
    })
    const byName = new Map(kept.map((field) => [field.name, field]))
    return {
      fields: kept,
      byName,
      orders: new Map(
        rows.flatMap((row, at) => {
          const order = orders.get(row)
          return order ? [[at, order.map(({ name }) => byName.get(name)!)] as const] : []
        }),
      ),
    }
  }
  return {
    length: rows.length,
    ids: rows.map((row) => table.ids[row]!),
    hasTexts: Uint8Array.from(rows, (row) => table.hasTexts[row]!),
    characteristics: of(table.characteristics),
    answers: of(table.answers),
    texts: of(table.texts),
  }
}

function takenFrom(codes: Codes, rows: readonly number[]): Codes {
  const Codes = codes.constructor as new (length: number) => Codes
  const some = new Codes(rows.length)
  rows.forEach((row, at) => (some[at] = codes[row]!))
  return some
}

/** What one case has of a kind, as a record of its own. */
export function recordAt({ fields, orders }: Fields, row: number): Record<string, string> {
  const record: Record<string, string> = {}
  for (const { name, values, codes } of orders.get(row) ?? fields) {
    const code = codes[row]!
    if (code > 0) record[name] = values[code - 1]!
  }
  return record
}
