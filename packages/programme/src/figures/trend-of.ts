import { differenceOfShares, fisherExact } from '@inspectorate/core'
import { pText, withThousands, type Resolution } from '@inspectorate/publication/parts'
import type { ProgrammePart } from '../programme.js'
import type { ProgrammeQuestion } from '../questions/key-questions.js'
import { pooledShare, type Share } from '../questions/share-in.js'
import { wholePercent } from '../wording/words-of-ratings.js'
import { empty, unknown } from './counted.js'
import type { ProgrammeReference } from './programme-reference.js'

/** A key question of services that were inspected again, all together: before and now. */
export function trendOf(
  { questionChanges }: ProgrammePart,
  { id, text: asked }: ProgrammeQuestion,
  { region, group }: ProgrammeReference,
): Resolution {
  if (group !== null) return unknown(`trend[${id}] without ${group.characteristic}`)
  const of = questionChanges.filter(
    ({ question, service }) => question.id === id && (region === null || service.region === region),
  )
  if (of.length === 0) return empty('services that were inspected again under the same framework')
  const now = pooledShare(of.map(({ present }) => present))
  const before = pooledShare(of.map(({ previous }) => previous))
  const [from, to] = [wholePercent(before), wholePercent(now)]
  const { estimate, low, high } = differenceOfShares({ a: now, b: before })
  const word = to > from ? 'rose' : 'fell'
  return {
    // By the percentages as they are printed, so that nothing rises from 45 per cent to 45 per cent.
    text:
      to === from ? `stayed at ${to} per cent` : `${word} from ${from} per cent to ${to} per cent`,
    short: `${to}% (was ${from}%)`,
    value: null,
    evidence: [
      { label: 'Question', value: asked },
      ...(region === null ? [] : [{ label: 'Region', value: region }]),
      { label: 'Services inspected again', value: withThousands(of.length) },
      { label: 'Now', value: inWords(now) },
      { label: 'At the inspections before', value: inWords(before) },
      {
        label: 'Difference, with its 95% interval (Newcombe)',
        value: `${points(estimate)} percentage points, from ${points(low)} to ${points(high)}`,
      },
      {
        label: 'Test',
        value: `Fisher’s exact test, two-sided: p = ${pText(fisherExact({ a: now, b: before }).p)}`,
      },
    ],
  }
}

function inWords(share: Share): string {
  return `${withThousands(share.yes)} of ${withThousands(share.relevant)}, printed as ${wholePercent(share)}%`
}

function points(share: number): string {
  return String(Math.round(share * 100)).replace('-', '−')
}
