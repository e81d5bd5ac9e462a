import { match, P } from 'ts-pattern'
import type { Rules } from '../rules.js'
import { vocabularyOf, type Vocabulary } from '../explain/vocabulary.js'
import { gradesOf } from '../place.js'
import { conditionsOf } from '../proof/conditions-of.js'
import { askedOfCases } from '../instrument/asked-questions.js'
import { kindOfRate } from '../schema/kind-of-rate.js'
import type { Rate } from '../schema/rate-schema.js'

/** A value that an input may have: what is recorded, and what people read. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** One thing that rules ask of a service. */
export interface AskedInput {
  readonly list:
    | 'grades'
    | 'numbers'
    | 'counts'
    | 'facts'
    | 'parameters'
    | 'earlier'
    | 'considered'
    | 'departures'
  readonly id: string
  /** What it is called. */
  readonly title: string
  /** What may stand there; null where it is a number or a text. */
  readonly choices: readonly Choice[] | null
  /** A number’s range and steps. */
  readonly range?: { readonly min?: string; readonly max?: string; readonly step?: string }
  /** How many inspections ago, for what was earlier. */
  readonly back?: number
  /** A departure from a judgement that no rule changes: who judges can judge otherwise. */
  readonly isRare?: true
}

/** A set of records that rules count, and what each of them holds. */
export interface AskedRecords {
  readonly set: string
  readonly answers: readonly { readonly id: string; readonly choices: readonly Choice[] | null }[]
}

/** Everything that rules ask of a service before they can rate it, in the order of the file. */
export function inputsAsked(
  rules: Rules,
  language = 'en',
): { readonly inputs: readonly AskedInput[]; readonly records: readonly AskedRecords[] } {
  const words = vocabularyOf(rules, [], language)
  const { file, nodes } = rules
  const rates = nodes.map(
    ({ node }, index) => [node.rate ?? { judged: true as const }, index] as const,
  )
  const inputs = [
    ...rates.flatMap(([rate, index]) => ofRate(rate, index, words)),
    ...factsAsked(words),
    ...(file.parameters ?? []).map(({ id, label }): AskedInput => ({
      list: 'parameters',
      id,
      title: label ? words.text(label) : id,
      choices: null,
    })),
    ...nodes.flatMap(({ node }, index): AskedInput[] =>
      (node.adjust ?? []).some(({ strength }) => strength === 'consider')
        ? [{ list: 'considered', id: node.id, title: words.title(index), choices: null }]
        : [],
    ),
    ...nodes.flatMap(({ node, result, judged }, index): AskedInput[] => {
      if (result.kind !== 'grade' || node.show === false) return []
      const choices = gradesAt(index, words)
      const departure = {
        list: 'departures' as const,
        id: node.id,
        title: words.title(index),
        choices,
      }
      return [judged && !node.adjust ? { ...departure, isRare: true } : departure]
    }),
  ]
  const seen = new Set<string>()
  return {
    inputs: inputs.filter(({ list, id, back = 0 }) => {
      const key = `${list} ${back} ${id}`
      const first = !seen.has(key)
      seen.add(key)
      return first
    }),
    records: recordsAsked(
      rates.map(([rate]) => rate),
      words,
    ),
  }
}

function ofRate(rate: Rate, index: number, words: Vocabulary): AskedInput[] {
  const { id } = words.rules.nodes[index]!.node
  const title = words.title(index)
  return match(kindOfRate(rate))
    .returnType<AskedInput[]>()
    .with({ kind: 'judged' }, () => [
      { list: 'grades', id, title, choices: gradesAt(index, words) },
    ])
    .with({ kind: 'number', rate: P.select() }, ({ number: { min, max, step } }) => [
      {
        list: 'numbers',
        id,
        title,
        choices: null,
        range: {
          ...(min !== undefined && { min: String(min) }),
          ...(max !== undefined && { max: String(max) }),
          ...(step !== undefined && { step: String(step) }),
        },
      },
    ])
    .with({ kind: 'tally', rate: P.select() }, ({ tally: { as, questions = [] } }) =>
      as === 'percent'
        ? notOfCases(questions, words).map((question) => ({
            list: 'counts',
            id: question,
            title: questions.length === 1 ? title : `${title}: ${question}`,
            choices: null,
          }))
        : [],
    )
    .with({ kind: 'earlier', rate: P.select() }, ({ earlier, back }) => {
      const at = words.rules.names.byId.get(earlier)!
      const graded = words.rules.nodes[at]!.result.kind === 'grade'
      // What was before an inspection is said with what was at those since.
      return Array.from({ length: back }, (_, i) => ({
        list: 'earlier',
        id: earlier,
        title: words.title(at),
        choices: graded ? gradesAt(at, words) : null,
        back: i + 1,
      }))
    })
    .with({ kind: 'band', rate: P.select() }, ({ band }) => ofRate(band, index, words))
    .with({ kind: P.union('combine', 'table', 'rows') }, () => [])
    .exhaustive()
}

/** Questions that no case answers: of those nobody fills in counts. */
function notOfCases(questions: readonly string[], words: Vocabulary): readonly string[] {
  const asked = askedOfCases(words.rules.file.instrument ?? {})
  return questions.filter((id) => !asked.some(({ question }) => question.id === id))
}

function gradesAt(index: number, words: Vocabulary): readonly Choice[] {
  const { result } = words.rules.nodes[index]!
  const grades = result.kind === 'grade' ? gradesOf(words.rules.file, result.scale) : []
  return grades.map(({ id }) => ({ value: id, label: words.grade(index, id) }))
}

function factsAsked(words: Vocabulary): AskedInput[] {
  const { file, nodes } = words.rules
  return (file.facts ?? []).map(({ id, label, values }) => {
    const asksText = nodes.some(({ node }) =>
      conditionsOf(node).some(
        (one) =>
          'fact' in one && one.fact === id && [one.is].flat().some((is) => typeof is === 'string'),
      ),
    )
    const yesOrNo = [
      { value: 'true', label: 'yes' },
      { value: 'false', label: 'no' },
    ]
    return {
      list: 'facts',
      id,
      title: label ? words.text(label) : id,
      choices: values?.map((value) => ({ value, label: value })) ?? (asksText ? null : yesOrNo),
    }
  })
}

function recordsAsked(rates: readonly Rate[], words: Vocabulary): AskedRecords[] {
  const sets = new Map<string, Set<string>>()
  const read = (rate: Rate): void => {
    if ('band' in rate) return read(rate.band)
    if (!('tally' in rate) || rate.tally.as === 'percent') return
    const { of, where = {}, points } = rate.tally
    const known = sets.get(of) ?? new Set<string>()
    for (const answers of [...Object.keys(where), ...(points === undefined ? [] : [points])])
      known.add(answers)
    sets.set(of, known)
  }
  rates.forEach(read)
  const answers = words.rules.file.answers ?? {}
  return [...sets].map(([set, ids]) => ({
    set,
    answers: [...ids].map((id) => ({
      id,
      choices: Object.hasOwn(answers, id)
        ? answers[id]!.map((one) => ({
            value: one.id,
            label: one.label ? words.text(one.label) : one.id,
          }))
        : null,
    })),
  }))
}
