import { ownEntry } from '../../bare-record.js'
import type { Place } from '../place.js'
import { scaleOf } from '../place.js'
import type { Evaluate } from '../run.js'
import { undecided } from '../value.js'
import { rankOnScale } from './rank-on-scale.js'

/** `{judged: true}`: what a panel or an inspector says of it. */
export function compileJudged({ owner, names }: Place): Evaluate {
  const { id } = owner.node
  const rank = rankOnScale(names.file, scaleOf(names.file, owner.node))
  return ({ evidence: { grades } }, note) => {
    const grade = ownEntry(grades, id)
    if (grade === undefined) return undecided('judgement', [id])
    note({ step: 'judged', grade })
    return { state: 'grade', grade, rank: rank(grade) }
  }
}
