import type { RulesCell } from './cell-text.js'

/** A sheet of the workbook of rules, its first row headings unless it is a two-way table. */
export interface RulesSheet {
  readonly name: string
  readonly rows: readonly (readonly RulesCell[])[]
}

/** Rows under headings; a heading appears when a row first needs it, after those that always stand. */
export class SheetBuilder {
  readonly #headings: string[]
  readonly #rows: Readonly<Record<string, RulesCell | undefined>>[] = []

  constructor(
    readonly name: string,
    headings: readonly string[],
  ) {
    this.#headings = [...headings]
  }

  add(row: Readonly<Record<string, RulesCell | undefined>>): void {
    for (const [heading, cell] of Object.entries(row))
      if (cell !== undefined && !this.#headings.includes(heading)) {
        const stem = heading.replace(/_[^_]*$/, '_')
        const like = this.#headings.findLastIndex((one) => one.startsWith(stem))
        this.#headings.splice(like < 0 ? this.#headings.length : like + 1, 0, heading)
      }
    this.#rows.push(row)
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0
  }

  sheet(): RulesSheet {
    return {
      name: this.name,
      rows: [
        this.#headings,
        ...this.#rows.map((row) => this.#headings.map((heading) => row[heading] ?? null)),
      ],
    }
  }
}

/** A column for each language of a text. */
export function textColumns(
  name: string,
  texts: Readonly<Record<string, string>> | undefined,
  cell: (text: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts ?? {}).map(([language, text]) => [`${name}_${language}`, cell(text)]),
  )
}
