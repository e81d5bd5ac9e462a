import { canonical } from './canonical.js'

/** What can be added to rules, taken out of them or changed. */
export type RulesPart =
  | 'framework'
  | 'scale'
  | 'grade'
  | 'fact'
  | 'parameter'
  | 'answer set'
  | 'answer'
  | 'node'
  | 'case'
  | 'instrument'
  | 'characteristic'
  | 'value'
  | 'statement'
  | 'question'
  | 'block'
  | 'survey'
  | 'case set'
  | 'measure'
  | 'addressee'
  | 'report part'

/** A line of a field: what it is exactly, and how people read it. */
export interface ComparedLine {
  readonly exact: string
  readonly text: string
}

/** One thing that rules are made of. */
export interface ComparedItem {
  readonly part: RulesPart
  readonly id: string
  /** How it is called in words. */
  readonly title: string
  /** The container it stands in, within which its place counts. */
  readonly within: string
  readonly fields: ReadonlyMap<string, readonly ComparedLine[]>
}

/** A line for each value that is there. */
export function linesOf(value: unknown, text?: string): readonly ComparedLine[] {
  if (value === undefined) return []
  const exact = canonical(value)
  return [{ exact, text: text ?? (typeof value === 'string' ? value : exact) }]
}

/** A field for each language of a text. */
export function textFields(
  name: string,
  texts: Readonly<Record<string, string>> | undefined,
): readonly (readonly [string, readonly ComparedLine[]])[] {
  return Object.entries(texts ?? {}).map(
    ([language, text]) => [`${name} (${language})`, linesOf(text)] as const,
  )
}
