import { counted } from '@inspectorate/core'
import { textIn, type AnswerSet, type AnswerValue } from '@inspectorate/core/answers'
import { match, P } from 'ts-pattern'

interface Choice {
  readonly id: string
  readonly label: string
  /** What chooses it on a keyboard; empty for none. */
  readonly key: string
  /** Excludes the others. */
  readonly alone: boolean
}

/** How a question is answered, as its fields show it. */
export interface EntryView {
  readonly kind: 'choices' | 'several' | 'number' | 'date' | 'words'
  readonly choices: readonly Choice[]
  readonly unit: string
  readonly hint: string
  readonly longest: number | null
}

const yesNoKeys: Readonly<Record<string, string>> = { yes: 'Y', no: 'N', na: 'A' }
const mostKeys = 9

/** The fields of an answer set. */
export function entryView(set: AnswerSet): EntryView {
  const plain = { choices: [], unit: '', hint: '', longest: null }
  return match(set)
    .returnType<EntryView>()
    .with({ kind: P.union('ordered', 'one') }, ({ id, values }) => ({
      ...plain,
      kind: 'choices',
      choices: choicesOf(values, id === 'yes-no'),
    }))
    .with({ kind: 'several' }, ({ values }) => ({
      ...plain,
      kind: 'several',
      choices: choicesOf(values, false),
      hint: 'Tick all that apply',
    }))
    .with({ kind: 'number' }, ({ unit, decimals, min, max, values }) => ({
      ...plain,
      kind: 'number',
      choices: values.map(({ id, label }) => ({
        id,
        label: textIn(label, 'en'),
        key: '',
        alone: true,
      })),
      unit: textIn(unit.label, 'en'),
      hint: `${numberIn(min, decimals)} to ${numberIn(max, decimals)}, ${placesOf(decimals)}`,
    }))
    .with({ kind: 'date' }, ({ from, to }) => ({
      ...plain,
      kind: 'date',
      hint: `From ${from} to ${to}, such as ${from}`,
    }))
    .with({ kind: 'text' }, ({ max }) => ({
      ...plain,
      kind: 'words',
      hint: `Up to ${max.toLocaleString('en-GB')} characters`,
      longest: max,
    }))
    .exhaustive()
}

function choicesOf(values: readonly AnswerValue[], isYesNo: boolean): Choice[] {
  return values.map(({ id, label, alone }, i) => ({
    id,
    label: textIn(label, 'en'),
    key: isYesNo ? yesNoKeys[id]! : i < mostKeys ? String(i + 1) : '',
    alone,
  }))
}

/** A limit as it reads, from units of its last decimal. */
function numberIn(units: bigint, decimals: number): string {
  return String(Number(units) / 10 ** decimals)
}

function placesOf(decimals: number): string {
  if (decimals === 0) return 'a whole number'
  return `with up to ${counted(decimals, 'decimal')}`
}
