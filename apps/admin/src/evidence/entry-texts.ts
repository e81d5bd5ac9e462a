import { match, P } from 'ts-pattern'
import type { AskedEntry, Choice } from './asked-of.js'

/** A field of an entry: some entries have several. */
export interface EntryInput {
  /** The name of the field, and its id. */
  readonly name: string
  readonly label: string
  /** Null for what is typed. */
  readonly choices: readonly Choice[] | null
}

/** The fields in which an entry is made. */
export function inputsOf(entry: AskedEntry): readonly EntryInput[] {
  const name = fieldOf(entry)
  return match(entry)
    .returnType<readonly EntryInput[]>()
    .with({ list: 'facts' }, ({ label, choices }) => [{ name, label, choices }])
    .with({ list: P.union('numbers', 'parameters') }, ({ label }) => [
      { name, label, choices: null },
    ])
    .with({ list: 'counts' }, () => [
      { name, label: 'Answered yes', choices: null },
      { name: `${name}.relevant`, label: 'Relevant: yes or no', choices: null },
    ])
    .with({ list: 'earlierResults' }, ({ back, choices }) =>
      Array.from({ length: back }, (_, i) => ({
        name: i === 0 ? name : `${name}.${i}`,
        label: i === 0 ? 'At the last inspection' : `${i + 1} inspections ago`,
        choices,
      })),
    )
    .exhaustive()
}

/** The id of an entry’s first field. */
export function fieldOf({ list, id }: Pick<AskedEntry, 'list' | 'id'>): string {
  return `${list}.${id}`
}

/** What was recorded, as its fields show it; all empty where nothing was. */
export function textsOf(entry: AskedEntry, value: unknown): readonly string[] {
  const texts = value === undefined ? [] : recordedTexts(entry, value)
  return inputsOf(entry).map((_, i) => texts[i] ?? '')
}

function recordedTexts(entry: AskedEntry, value: unknown): readonly string[] {
  return match(entry)
    .with({ list: 'facts', isYesOrNo: true }, () => [value === true ? 'yes' : 'no'])
    .with({ list: P.union('facts', 'numbers', 'parameters') }, () => [String(value)])
    .with({ list: 'counts' }, () => {
      const { yes, relevant } = value as { yes: number; relevant: number }
      return [String(yes), String(relevant)]
    })
    .with({ list: 'earlierResults' }, () => (value as readonly unknown[]).map(String))
    .exhaustive()
}

/** What fields stand for: null for nothing recorded, or what to do about which field. */
export type ReadEntry =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly input: number; readonly text: string }

/** The entry that fields stand for; whether the rules can use it is for them to say. */
export function readEntry(entry: AskedEntry, texts: readonly string[]): ReadEntry {
  const value = (given: unknown): ReadEntry => ({ ok: true, value: given })
  const fault = (input: number, text: string): ReadEntry => ({ ok: false, input, text })
  if (texts.every((text) => text === '')) return value(null)
  const [first = '', second = ''] = texts
  return match(entry)
    .with({ list: 'facts', isYesOrNo: true }, () =>
      first === 'yes' || first === 'no' ? value(first === 'yes') : fault(0, 'Choose yes or no'),
    )
    .with({ list: 'facts' }, () => value(first))
    .with({ list: P.union('numbers', 'parameters') }, () => {
      const number = numberOf(first)
      return number === null ? fault(0, numberDemand) : value(number)
    })
    .with({ list: 'counts' }, () => {
      const wrong = [first, second].findIndex((text) => !/^\d{1,9}$/.test(text))
      if (wrong >= 0) return fault(wrong, 'Enter a whole number')
      return value({ yes: Number(first), relevant: Number(second) })
    })
    .with({ list: 'earlierResults' }, ({ choices }) => {
      const given = texts.findLastIndex((text) => text !== '') + 1
      const gap = texts.slice(0, given).indexOf('')
      if (gap >= 0) return fault(gap, 'Enter the later inspections too')
      const all = texts.slice(0, given)
      if (choices) return value(all)
      const numbers = all.map(numberOf)
      const wrong = numbers.indexOf(null)
      return wrong >= 0 ? fault(wrong, numberDemand) : value(numbers)
    })
    .exhaustive()
}

const numberDemand = 'Enter a number, such as 62.5'

/** A number as people type it; a fraction, or a decimal that would be another number, stays text. Null for what is none. */
function numberOf(text: string): number | string | null {
  const plain = text.replaceAll(/[,\s]/g, '').replace('−', '-')
  if (!/^-?\d{1,15}(\.\d{1,15}|\/\d{1,15})?$/.test(plain)) return null
  return String(Number(plain)) === plain ? Number(plain) : plain
}
