import { sumOf, type CountRow } from './count-table.js'

/** A subgroup of the sample: how many cases it has. */
export interface GroupSize {
  readonly value: string
  readonly size: number
  readonly state: CountRow['state']
}

/** Subgroups of a characteristic whose sizes are hidden, and those too small that are known anyway. */
export interface ChosenSizes {
  readonly hidden: ReadonlySet<string>
  readonly printed: readonly string[]
  readonly derivable: readonly string[]
}

/** Hides subgroups of fewer than `below` cases, and one more where only one would be hidden. */
export function chooseHiddenSizes(groups: readonly GroupSize[], below: number): ChosenSizes {
  const small = groups.filter(({ size, state }) => size > 0 && size < below && state !== 'open')
  const printed = small.filter(({ state }) => state === 'printed').map(({ value }) => value)
  const hidden = small.filter(({ state }) => state === 'controlled')
  const none = { hidden: new Set<string>(), printed, derivable: [] }
  if (hidden.length === 0) return none
  const others = groups
    .filter((group) => group.state === 'controlled' && group.size > 0 && !hidden.includes(group))
    .toSorted((a, b) => a.size - b.size)
  // One hidden size is what is missing from the sample; two of one case each are one each.
  const enough = () => hidden.length > 1 && sumOf(hidden.map(({ size }) => size)) > hidden.length
  while (!enough() && others.length > 0) hidden.push(others.shift()!)
  const values = hidden.map(({ value }) => value)
  return enough()
    ? { hidden: new Set(values), printed, derivable: [] }
    : { ...none, derivable: values }
}
