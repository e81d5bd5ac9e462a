import { ownEntry } from '../../bare-record.js'
import { describeFound } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import { readFraction } from '../../exact/fraction.js'
import type { Place } from '../place.js'
import type { Evaluate, Note } from '../run.js'
import { notRated, type Value } from '../value.js'
import type { EarlierRate } from '../schema/rate-schema.js'
import { rankOnScale } from './rank-on-scale.js'

/** `{earlier: node, back: 1}`: what a node was at an earlier inspection. */
export function compileEarlier({ earlier, back }: EarlierRate, place: Place): Evaluate {
  const { byId, file } = place.names
  const index = byId.get(earlier)
  if (index === undefined)
    place
      .at('earlier')
      .fault(
        'unknown-name',
        `the node ${describeFound(earlier)}`,
        nearestTo(earlier, [...byId.keys()]),
      )
  const result = index === undefined ? null : place.names.resultOf(index)
  if (result?.kind === 'none')
    place
      .at('earlier')
      .fault(
        'framework-inconsistent',
        `${describeFound(earlier)}, which is a heading`,
        'a node with a value',
      )
  const rank = result?.kind === 'grade' ? rankOnScale(file, result.scale) : null
  const valueOf = (was: string | number): Value =>
    rank
      ? { state: 'grade', grade: String(was), rank: rank(String(was)) }
      : { state: 'number', number: readFraction(was)! }
  return ({ evidence }, note: Note) => {
    const was = ownEntry(evidence.earlier, earlier)?.[back - 1]
    if (was === undefined) return notRated({ code: 'no-earlier-inspection' })
    const value = valueOf(was)
    note({ step: 'earlier', node: earlier, back, value })
    return value
  }
}
