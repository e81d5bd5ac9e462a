import { match } from 'ts-pattern'
import type { Rules } from '../rules.js'
import { listed, vocabularyOf, type Vocabulary } from '../explain/vocabulary.js'
import type { InputChange } from './input-change.js'
import type { NodeFirmness, OtherResult, RulesStress } from './stress-rules.js'

/** How firm a node is, in sentences. */
export interface StressExplanation {
  readonly id: string
  readonly title: string
  readonly value: string
  readonly sentences: readonly string[]
}

/** What would change each printed grade, in sentences, and last how far was searched. */
export function explainStress(
  rules: Rules,
  { nodes, searched }: RulesStress,
  language = 'en',
): { readonly nodes: readonly StressExplanation[]; readonly searched: readonly string[] } {
  const words = vocabularyOf(rules, [], language)
  return {
    nodes: nodes.map((one) => {
      const index = rules.names.byId.get(one.node)!
      return {
        id: one.node,
        title: words.title(index),
        value: words.value(index, one.given),
        sentences: sentencesOf(one, index, searched, words),
      }
    }),
    searched: [
      'A change is a judged grade by one step, a number by one step, one answer more or fewer, another answer to a fact, or a record that is not there or has the next answer.',
      searched.allPairs
        ? `Tried were all ${searched.single} single changes, all ${searched.pairs} pairs of them, and each by itself as often as it goes.`
        : `Tried were all ${searched.single} single changes, ${searched.pairs} pairs of them, which is not all, and each by itself as often as it goes.`,
      'What is open, earlier results, published numbers and departures were left as they are.',
    ],
  }
}

function sentencesOf(
  { given, better, worse, ungraded }: NodeFirmness,
  index: number,
  searched: RulesStress['searched'],
  words: Vocabulary,
): string[] {
  const { result } = words.rules.nodes[index]!
  const best = result.kind === 'grade' ? words.rules.file.scales[result.scale]!.length - 1 : 0
  const rank = given.state === 'grade' ? given.rank : 0
  return [
    ...(rank === best ? [] : [sayOther(better, 'raise it', index, searched, words)]),
    ...(rank === 0 ? [] : [sayOther(worse, 'lower it', index, searched, words)]),
    ...(ungraded ? [sayOther(ungraded, 'leave it without a grade', index, searched, words)] : []),
  ]
}

function sayOther(
  other: OtherResult | null,
  does: string,
  index: number,
  { allPairs }: RulesStress['searched'],
  words: Vocabulary,
): string {
  if (!other)
    return allPairs
      ? `No single change and no pair of changes would ${does}; more were not tried.`
      : `No single change would ${does}, nor any pair that was tried; more were not tried.`
  const { to, steps, atLeast, changes } = other
  const result = to.state === 'grade' ? ` to ${words.value(index, to)}` : ''
  const what = changes.map((one) => sayChange(one, words)).join(', ')
  if (steps === atLeast)
    return `${steps === 1 ? 'One change' : `${steps} changes, and no fewer,`} would ${does}${result}: ${what}.`
  const fewer = atLeast === 2 ? 'One would not' : `Fewer than ${atLeast} would not`
  return `${steps} changes would ${does}${result}: ${what}. ${fewer}; whether ${between(atLeast, steps)} could was not tried.`
}

function between(least: number, steps: number): string {
  return steps - least === 1 ? `${least}` : `${least} to ${steps - 1}`
}

function sayChange(change: InputChange, words: Vocabulary): string {
  const { file, names } = words.rules
  return match(change)
    .with({ kind: 'grade' }, ({ id, from, to }) => {
      const index = names.byId.get(id)!
      return `${words.title(index)} judged ${words.grade(index, to)}, not ${words.grade(index, from)}`
    })
    .with(
      { kind: 'number' },
      ({ id, from, to }) => `${words.title(names.byId.get(id)!)} ${to}, not ${from}`,
    )
    .with({ kind: 'fact' }, ({ id, from, to }) => {
      const label = file.facts?.find((one) => one.id === id)?.label
      return `“${label ? words.text(label) : id}” answered ${sayAnswer(to)}, not ${sayAnswer(from)}`
    })
    .with(
      { kind: 'answers' },
      ({ id, from, to, relevant }) =>
        `${to} of ${relevant} yes on ${sayQuestion(id, words)}, not ${from}`,
    )
    .with({ kind: 'record' }, ({ id, from, to }) =>
      to === null
        ? `no record in ${id} of ${sayRecord(from)}`
        : `in ${id} a record of ${sayRecord(to)}, not ${sayRecord(from)}`,
    )
    .exhaustive()
}

function sayAnswer(answer: string): string {
  return answer === 'true' ? 'yes' : answer === 'false' ? 'no' : `“${answer}”`
}

function sayRecord(record: Readonly<Record<string, string>>): string {
  return listed(Object.entries(record).map(([set, answer]) => `${set} “${answer}”`))
}

/** A question by the part that counts it, where that has a title. */
function sayQuestion(id: string, words: Vocabulary): string {
  const index = words.rules.nodes.findIndex(
    ({ node: { rate } }) =>
      rate &&
      'tally' in rate &&
      rate.tally.questions?.length === 1 &&
      rate.tally.questions[0] === id,
  )
  return index < 0 ? `“${id}”` : `“${words.title(index)}”`
}
