import { ownEntry, type Case, type GrowingTable } from '@inspectorate/core'

/** A case while its row is read. */
export interface CaseDraft {
  id: string
  keep(part: 'characteristics' | 'answers' | 'texts', name: string, value: string): void
  /** What is kept as the answer to a question. */
  answerTo(question: string): string | undefined
}

/** A case by itself, while its row is read. */
export class PlainCase implements CaseDraft {
  readonly case: { id: string } & Pick<Case, 'characteristics' | 'answers' | 'texts'> = {
    id: '',
    characteristics: {},
    answers: {},
  }

  get id(): string {
    return this.case.id
  }

  set id(id: string) {
    this.case.id = id
  }

  keep(part: 'characteristics' | 'answers' | 'texts', name: string, value: string): void {
    const record = (this.case[part] ??= {})
    record[name] = value
  }

  answerTo(question: string): string | undefined {
    return ownEntry(this.case.answers, question)
  }
}

/** Cases of a table, one after the other, while their rows are read. */
export class TabledCase implements CaseDraft {
  readonly #table: GrowingTable
  #id = ''

  constructor(table: GrowingTable) {
    this.#table = table
  }

  begin(): void {
    this.#id = ''
    this.#table.begin('')
  }

  get id(): string {
    return this.#id
  }

  set id(id: string) {
    this.#id = id
    this.#table.rename(id)
  }

  keep(part: 'characteristics' | 'answers' | 'texts', name: string, value: string): void {
    if (part === 'texts') this.#table.beginTexts()
    this.#table.set(part, name, value)
  }

  answerTo(question: string): string | undefined {
    return this.#table.get('answers', question)
  }
}
