import { match, P } from 'ts-pattern'
import type { Rules } from '../rules.js'
import type { Evidence } from '../schema/evidence-schema.js'
import type { Outcome } from '../rate-rules.js'
import type { NotRatedReason, Value, Why } from '../value.js'
import { listed, vocabularyOf, type Vocabulary } from './vocabulary.js'
import { lowered } from './vocabulary.js'
import { wordStep } from './word-step.js'

/** Why a node is what it is, in sentences. */
export interface NodeExplanation {
  readonly id: string
  readonly title: string
  /** The value in words. */
  readonly value: string
  readonly because: readonly string[]
}

/** Explains outcomes in sentences, in a language of the framework’s texts. */
export function explainRules(
  rules: Rules,
  evidence: Evidence,
  outcomes: readonly Outcome[],
  language = 'en',
): readonly NodeExplanation[] {
  const words = vocabularyOf(rules, outcomes, language)
  return outcomes.map((outcome, index) => ({
    id: outcome.id,
    title: words.title(index),
    value: words.value(index, outcome.given),
    because: [
      ...outcome.because.map((step) => wordStep(step, index, words, evidence)),
      ...wordState(outcome.given, words),
      ...(outcome.withoutDepartures
        ? [`Without departures from the rules: ${words.value(index, outcome.withoutDepartures)}.`]
        : []),
    ],
  }))
}

function wordState(value: Value, words: Vocabulary): string[] {
  if (value.state === 'undecided') return [wordWhy(value.why, words)]
  return value.state === 'notRated' ? [`Not rated: ${wordReason(value.reason, words)}.`] : []
}

function wordWhy({ code, of }: Why, words: Vocabulary): string {
  const those = listed(
    of.map((id) => {
      const index = words.rules.names.byId.get(id)
      return index === undefined ? id : words.title(index)
    }),
  )
  return match(code)
    .with('judgement', () => 'Not judged yet.')
    .with('number', () => 'Not entered yet.')
    .with('records', () => `Not known yet: there are no records of ${those}.`)
    .with(
      'evidence',
      () => 'Not decided yet: there were no relevant cases, and what follows is not recorded.',
    )
    .with('part', () => `Not known yet: hangs on ${those}.`)
    .with('parameter', () => 'Not known yet: a published number that the rules use is not given.')
    .with('rows', () => 'Not known yet: what is open decides which rule holds.')
    .with('applies', () => 'Not known yet: whether it applies is open.')
    .with('adjustment', () => 'Not known yet: a rule may still change it.')
    .with(
      'reason',
      () => 'Not decided yet: the judgement passes what is normal, and no reason is recorded.',
    )
    .with(
      'consider',
      () => 'Not decided yet: guidance asks to be weighed, and what came of it is not recorded.',
    )
    .exhaustive()
}

function wordReason(reason: NotRatedReason, words: Vocabulary): string {
  return match(reason)
    .with({ code: P.union('recorded', 'ruled') }, ({ text }) =>
      lowered(words.text(text)).replace(/\.$/, ''),
    )
    .with(
      { code: 'too-few-parts' },
      ({ rated, of, needed }) =>
        `${rated} of ${of} parts are rated, and ${needed} ${needed === 1 ? 'is' : 'are'} needed`,
    )
    .with({ code: 'no-relevant-cases' }, () => 'there were no relevant cases')
    .with({ code: 'no-records' }, () => 'there were no records')
    .with({ code: 'no-earlier-inspection' }, () => 'there was no such earlier inspection')
    .with({ code: 'no-row-holds' }, () => 'no rule holds')
    .exhaustive()
}
