import { ownEntry } from '../../bare-record.js'
import { compare, readFraction } from '../../exact/fraction.js'
import type { Place } from '../place.js'
import type { Evaluate } from '../run.js'
import { undecided } from '../value.js'
import type { NumberRate } from '../schema/rate-schema.js'

/** `{number: {min?, max?, step?}}`: a number that is entered. */
export function compileNumber({ number: { min, max, step } }: NumberRate, place: Place): Evaluate {
  const [low, high] = [min, max].map((one) => (one === undefined ? null : readFraction(one)))
  if (low && high && compare(low, high) >= 0)
    place.at('number', 'max').fault('out-of-range', String(max), `more than min, ${min}`)
  if (step !== undefined && compare(readFraction(step)!, readFraction(0)!) <= 0)
    place.at('number', 'step').fault('out-of-range', String(step), 'more than 0')
  const { id } = place.owner.node
  return ({ evidence: { numbers } }, note) => {
    const entered = ownEntry(numbers, id)
    if (entered === undefined) return undecided('number', [id])
    const number = readFraction(entered)!
    note({ step: 'entered', number })
    return { state: 'number', number }
  }
}
