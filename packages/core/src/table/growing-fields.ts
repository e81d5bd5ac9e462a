import { GrowingField, type Field } from './field.js'

/** The fields of one kind, in an order in which most cases have them. */
export interface Fields {
  readonly fields: readonly Field[]
  readonly byName: ReadonlyMap<string, Field>
  /** Cases that have their fields in another order: their fields, in it. */
  readonly orders: ReadonlyMap<number, readonly Field[]>
}

/** More fields than any framework asks for: whatever has them is no list of cases. */
const mostFields = 4096

/**
 * Fields of one kind while cases are added. A record is written as it was read, so that the order in which
 * each case has its fields is kept: a field that is new stands after the one that it follows first.
 */
export class GrowingFields {
  readonly #byName = new Map<string, GrowingField>()
  readonly #ranked: GrowingField[] = []
  readonly #orders = new Map<number, GrowingField[]>()
  #given = 0
  #row = -1
  #last: GrowingField | null = null
  #inOrder: GrowingField[] | null = null

  /** Gives a case a value; cases come one after the other. */
  set(row: number, name: string, value: string): void {
    if (row !== this.#row) this.#begin(row)
    const field = this.#byName.get(name) ?? this.#add(name)
    if (field.has(row)) {
      field.set(row, value)
      return
    }
    if (this.#inOrder) this.#inOrder.push(field)
    else if (this.#last && field.rank < this.#last.rank) this.#keepOrder(row, field)
    field.set(row, value)
    this.#last = field
    this.#given += 1
  }

  get(row: number, name: string): string | undefined {
    return this.#byName.get(name)?.get(row)
  }

  /** Whether so many fields hold so little that cases are smaller by themselves. */
  isSparse(rows: number): boolean {
    const { length } = this.#ranked
    return length > mostFields || (length * rows > 2 ** 20 && length * rows > 16 * this.#given)
  }

  finish(length: number): Fields {
    const ready = new Map(this.#ranked.map((field) => [field, field.finish(length)]))
    const fields = [...ready.values()]
    return {
      fields,
      byName: new Map(fields.map((field) => [field.name, field])),
      orders: new Map(
        [...this.#orders].map(([row, order]) => [row, order.map((field) => ready.get(field)!)]),
      ),
    }
  }

  #begin(row: number): void {
    this.#row = row
    this.#last = null
    this.#inOrder = null
  }

  #add(name: string): GrowingField {
    const rank = this.#last ? this.#last.rank + 1 : 0
    const field = new GrowingField(name, rank)
    this.#ranked.splice(rank, 0, field)
    for (let i = rank + 1; i < this.#ranked.length; i++) this.#ranked[i]!.rank = i
    this.#byName.set(name, field)
    return field
  }

  #keepOrder(row: number, field: GrowingField): void {
    this.#inOrder = [...this.#ranked.filter((one) => one.has(row)), field]
    this.#orders.set(row, this.#inOrder)
  }
}
