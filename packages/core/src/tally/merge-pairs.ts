import type { Distribution } from './tally-schema.js'

type Pairs = Distribution['answers']

/** Counts of both, each sorted by code unit, as the result is. */
export function mergePairs(a: Pairs, b: Pairs): Pairs {
  const merged: Pairs = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i]!, b[j]!]
    if (left[0] === right[0]) {
      merged.push([left[0], left[1] + right[1]])
      i++
      j++
    } else if (left[0] < right[0]) {
      merged.push(left)
      i++
    } else {
      merged.push(right)
      j++
    }
  }
  for (; i < a.length; i++) merged.push(a[i]!)
  for (; j < b.length; j++) merged.push(b[j]!)
  return merged
}
