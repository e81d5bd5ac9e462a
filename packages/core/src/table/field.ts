/** Codes of cases: a byte each where a field has at most 255 values. */
export type Codes = Uint8Array | Uint16Array | Uint32Array

/** One answer, characteristic or text of all cases: each value once, and a small number a case. */
export interface Field {
  readonly name: string
  readonly values: readonly string[]
  /** By case 1 + the index of its value, or 0 where it has none. */
  readonly codes: Codes
}

/** A field while cases are added. */
export class GrowingField {
  readonly name: string
  /** Its place among the fields of its kind, which changes while others come before it. */
  rank: number
  readonly #values: string[] = []
  readonly #codeOf = new Map<string, number>()
  #codes: Codes = new Uint8Array(64)
  #most = 2 ** 8 - 1

  constructor(name: string, rank: number) {
    this.name = name
    this.rank = rank
  }

  set(row: number, value: string): void {
    let code = this.#codeOf.get(value)
    if (code === undefined) {
      code = this.#values.push(value)
      this.#codeOf.set(value, code)
      if (code > this.#most) this.#widen()
    }
    if (row >= this.#codes.length) this.#grow(row + 1)
    this.#codes[row] = code
  }

  has(row: number): boolean {
    return row < this.#codes.length && this.#codes[row] !== 0
  }

  get(row: number): string | undefined {
    const code = row < this.#codes.length ? this.#codes[row]! : 0
    return code === 0 ? undefined : this.#values[code - 1]
  }

  finish(length: number): Field {
    if (this.#codes.length < length) this.#grow(length)
    return { name: this.name, values: this.#values, codes: this.#codes.slice(0, length) }
  }

  #grow(least: number): void {
    const { length } = this.#codes
    const size = Math.max(least, Math.ceil(length * 1.5))
    const Codes = this.#codes.constructor as new (length: number) => Codes
    const codes = new Codes(size)
    codes.set(this.#codes)
    this.#codes = codes
  }

  #widen(): void {
    const isByte = this.#codes instanceof Uint8Array
    this.#codes = isByte ? Uint16Array.from(this.#codes) : Uint32Array.from(this.#codes)
    this.#most = isByte ? 2 ** 16 - 1 : 2 ** 32 - 1
  }
}
