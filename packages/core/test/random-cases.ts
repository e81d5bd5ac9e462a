import fc from 'fast-check'
import type { Routed } from '../src/answers/routing.js'
import { textOfUnits } from '../src/answers/units.js'
import { questions } from './answer-sets.js'

const needs = fc.oneof(
  fc.subarray(['housing', 'work', 'health'], { minLength: 1 }).map((ids) => ids.join(' ')),
  fc.constantFrom('none', 'unknown'),
)
const agreement = fc.constantFrom(
  'strongly-disagree',
  'disagree',
  'neither',
  'agree',
  'strongly-agree',
  'unknown',
  'refused',
  'na',
)
const answerTo: Record<string, fc.Arbitrary<string>> = {
  seen: fc.constantFrom('yes', 'no', 'na'),
  safe: agreement,
  ignored: agreement,
  home: fc.constantFrom('own', 'care', 'hospital'),
  needs,
  wait: fc.oneof(
    fc.integer({ min: -10, max: 60 }).map((tenths) => textOfUnits(BigInt(tenths), 1)),
    fc.constant('unknown'),
  ),
  began: fc.constantFrom('2024-01-31', '2025-06-30'),
  themes: needs,
}

/** Cases that hold any answers to any of the questions, whether or not routing reaches them. */
export const cases: fc.Arbitrary<Routed[]> = fc.array(
  fc.record({
    characteristics: fc.dictionary(
      fc.constantFrom('site', 'sex'),
      fc.constantFrom('north', 'south', 'a value, of “several” words'),
      { maxKeys: 2 },
    ),
    answers: fc
      .record(answerTo, { requiredKeys: [] })
      .map((answers) => ({ ...answers }) as Record<string, string>),
    texts: fc.dictionary(
      fc.constantFrom(...questions.filter((one) => one.answers === 'words').map(({ id }) => id)),
      fc.constantFrom('Rent.', 'Being alone.'),
    ),
  }),
  { maxLength: 40 },
)
