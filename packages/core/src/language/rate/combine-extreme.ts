import { compare } from '../../exact/fraction.js'
import { partsThatApply, tooFewParts, type Part } from '../parts.js'
import { gradesOf, type Place } from '../place.js'
import type { Evaluate } from '../run.js'
import { isSameValue, notRated, undecided, type Value } from '../value.js'

/** The worst or the best of parts that are all on one scale, or all numbers of the same sense. */
export function compileExtreme(
  how: 'worst' | 'best',
  indexes: readonly number[],
  place: Place,
): Evaluate {
  const { names, owner } = place
  const senses = indexes.map((index) => {
    const result = names.resultOf(index)
    if (result.kind === 'grade') return `the scale ${result.scale}`
    return result.kind === 'number' ? `a number, ${result.better} is better` : ''
  })
  const mixed = senses.find((sense) => sense !== senses[0])
  if (mixed !== undefined)
    place.fault(
      'framework-inconsistent',
      `parts of ${senses[0]} and of ${mixed}`,
      'parts of one kind: there is no worst or best among others',
    )
  const first = indexes.length > 0 ? names.resultOf(indexes[0]!) : null
  const extreme =
    first?.kind !== 'grade'
      ? null
      : how === 'worst'
        ? 0
        : gradesOf(names.file, first.scale).length - 1
  const sign = (first?.kind === 'number' && first.better === 'lower') !== (how === 'best') ? -1 : 1
  const { needs } = owner.node
  return (run, note) => {
    const parts = partsThatApply(run, indexes)
    const tooFew = tooFewParts(parts, needs)
    if (tooFew) return tooFew
    const known = parts.filter(({ value }) => value.state === 'grade' || value.state === 'number')
    const open = parts.filter(({ value }) => value.state === 'undecided')
    const nodeIds = (some: readonly Part[]) => some.map(({ index }) => names.nodes[index]!.node.id)
    if (known.length === 0)
      return open.length > 0
        ? undecided('part', nodeIds(open))
        : notRated({ code: 'too-few-parts', rated: 0, of: parts.length, needed: 1 })
    let found = known[0]!.value
    for (const { value } of known) if (sign * orderOf(value, found) < 0) found = value
    // What is open could be no further out than the end of the scale.
    if (open.length > 0 && !(found.state === 'grade' && found.rank === extreme))
      return undecided('part', nodeIds(open))
    note({
      step: 'combined',
      how,
      parts: nodeIds(known),
      value: found,
      decisive: nodeIds(known.filter(({ value }) => isSameValue(value, found))),
    })
    return found
  }
}

function orderOf(a: Value, b: Value): number {
  if (a.state === 'grade' && b.state === 'grade') return a.rank - b.rank
  return a.state === 'number' && b.state === 'number' ? compare(a.number, b.number) : 0
}
