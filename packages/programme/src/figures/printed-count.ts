import { percentageOf, roundHalfUp } from '@inspectorate/core'
import {
  countInWords,
  countOf,
  quantityScale,
  quantityWord,
  withThousands,
  type Resolution,
} from '@inspectorate/publication/parts'
import { empty, unknown, type Counted } from './counted.js'
import type { ProgrammeReference } from './programme-reference.js'

/** A count in the form that its directive asks for. */
export function printedCount(
  { count, of, evidence, framework }: Counted,
  { kind, of: subject, state }: ProgrammeReference,
): Resolution {
  if (kind === 'number' || kind === 'cases')
    return { text: countInWords(count), short: withThousands(count), value: count, evidence }
  if (of === null)
    return unknown(`number[${[subject, state ?? ''].join(' ').trim()}]: it is of nothing`)
  if (of === 0) return empty('something to count: there is none')
  const percent = roundHalfUp(percentageOf(count, of))
  const calculated = [
    ...evidence,
    {
      label: 'Percentage',
      value: `${withThousands(count)} ÷ ${withThousands(of)}, printed as ${percent}%`,
    },
  ]
  if (kind === 'count')
    return {
      text: countOf(count, of),
      short: `${withThousands(count)} of ${withThousands(of)}`,
      value: count,
      evidence: calculated,
    }
  if (kind === 'percent')
    return {
      text: `${percent} per cent`,
      short: `${percent}%`,
      value: percent,
      evidence: calculated,
    }
  const word = framework && quantityWord(quantityScale(framework), count, of)
  if (!word) return empty(`a word of the scale for ${percent} per cent`)
  const scale = { label: 'In the house scale', value: `“${word.text}” is ${word.meaning}` }
  return { text: word.text, short: word.text, value: null, evidence: [...calculated, scale] }
}
