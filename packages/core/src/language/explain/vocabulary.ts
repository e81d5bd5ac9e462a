import type { Rules } from '../rules.js'
import type { Fraction } from '../../exact/fraction.js'
import { textIn, type Texts } from '../../names.js'
import { gradesOf } from '../place.js'
import type { Outcome } from '../rate-rules.js'
import type { Value } from '../value.js'
import { numberText, numbersNamed } from './number-text.js'

/** The words of a framework in one language. */
export interface Vocabulary {
  readonly rules: Rules
  readonly outcomes: readonly Outcome[]
  text(texts: Texts | string): string
  /** What a node is called: its number and title, never its id where it has a title. */
  title(index: number): string
  grade(index: number, grade: string): string
  number(number: Fraction): string
  value(index: number, value: Value): string
}

export function vocabularyOf(
  rules: Rules,
  outcomes: readonly Outcome[],
  language: string,
): Vocabulary {
  const text = (texts: Texts | string) =>
    typeof texts === 'string' ? texts : textIn(texts, language)
  const title = (index: number) => {
    const { id, number, title: own } = rules.nodes[index]!.node
    const name = own ? text(own) : id
    return number === undefined ? name : `${number} ${name}`
  }
  const grade = (index: number, id: string) => {
    const { result } = rules.nodes[index]!
    const found =
      result.kind === 'grade' && gradesOf(rules.file, result.scale).find((one) => one.id === id)
    return found && found.label ? text(found.label) : id
  }
  let named: readonly Fraction[] | undefined
  const number = (given: Fraction) =>
    numberText(given, () => (named ??= numbersNamed(rules.file.nodes)))
  return {
    rules,
    outcomes,
    text,
    title,
    grade,
    number,
    value: (index, value) => {
      if (value.state === 'grade') return grade(index, value.grade)
      if (value.state === 'number') return number(value.number)
      return states[value.state]
    },
  }
}

const states = {
  undecided: 'not known yet',
  notRated: 'not rated',
  notApplicable: 'not applicable',
} as const

/** A list in words: `A, B and C`; its number where it is long. */
export function listed(words: readonly string[], joint = 'and'): string {
  return words.length > 8 ? `${words.length} parts` : joined(words, joint)
}

/** A list in words, whole: a rule that is read must name all that it names. */
export function joined(words: readonly string[], joint = 'and'): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}

/** A text within a sentence: its first letter small, unless it is a name or an abbreviation. */
export function lowered(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
