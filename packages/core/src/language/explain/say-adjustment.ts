import { match, P } from 'ts-pattern'
import type { Adjustment } from '../schema/adjustment-schema.js'
import { kindOfAdjustment } from '../schema/kind-of-adjustment.js'
import type { PlacedNode } from '../place.js'
import { sayCondition } from './say-condition.js'
import type { Vocabulary } from './vocabulary.js'
import { wordThreshold } from './condition-phrases.js'

/** An adjustment as a rule: “Not better than Requires improvement where …. This binds.” */
export function sayAdjustment(
  adjustment: Adjustment,
  owner: PlacedNode,
  words: Vocabulary,
): string {
  const grade = (id: string) => words.grade(owner.index, id)
  const graded = words.rules.names.resultOf(owner.index).kind === 'grade'
  const what = match(kindOfAdjustment(adjustment))
    .with(
      { kind: 'noBetterThan', grade: P.select() },
      (id) => `${strengths[adjustment.strength]} not better than ${grade(id)}`,
    )
    .with(
      { kind: 'noWorseThan', grade: P.select() },
      (id) => `${strengths[adjustment.strength]} not worse than ${grade(id)}`,
    )
    .with(
      { kind: 'set', grade: P.select() },
      (id) => `${strengths[adjustment.strength]} ${grade(id)}`,
    )
    .with({ kind: 'by', by: P.select() }, (by) => {
      const less = String(by).startsWith('-')
      const size = String(by).replace('-', '')
      if (!graded)
        return `${strengths[adjustment.strength]} ${size} ${less ? 'taken off' : 'added'}`
      return `${strengths[adjustment.strength]} ${size} ${size === '1' ? 'grade' : 'grades'} ${less ? 'worse' : 'better'}`
    })
    .with(
      { kind: 'atMost', limit: P.select() },
      (limit) => `${strengths[adjustment.strength]} at most ${wordThreshold(limit, words)}`,
    )
    .with(
      { kind: 'atLeast', limit: P.select() },
      (limit) => `${strengths[adjustment.strength]} at least ${wordThreshold(limit, words)}`,
    )
    .with(
      { kind: 'notRated', text: P.select() },
      (text) => `${strengths[adjustment.strength]} not rated (${words.text(text)})`,
    )
    .with({ kind: 'weigh' }, () => 'To be weighed by those who judge')
    .exhaustive()
  const where = adjustment.when ? `, where ${sayCondition(adjustment.when, owner, words)}` : ''
  const terms = adjustment.text ? `${words.text(adjustment.text).replace(/\.$/, '')}: ` : ''
  return `${terms}${terms ? what.charAt(0).toLowerCase() + what.slice(1) : what}${where}.`
}

const strengths = { must: 'Always', normally: 'Normally', consider: 'To be considered:' } as const
