import { solve, type Constraint } from 'yalps'

/** Unknowns, each at least zero, and what is known of sums of them. */
export interface LinearSystem {
  add(terms: readonly (readonly [unknown: string, factor: number])[], bound: Constraint): void
  /** The value of a sum of unknowns when only one is possible. */
  onlyValueOf(sum: readonly string[]): number | undefined
}

/** Linear equations and inequalities, solved with a library that the product does not use. */
export function linearSystem(): LinearSystem {
  const constraints: [string, Constraint][] = []
  const variables = new Map<string, Map<string, number>>()
  const extreme = (sum: readonly string[], direction: 'minimize' | 'maximize'): number => {
    const withTarget = new Map(variables)
    for (const unknown of sum)
      withTarget.set(unknown, new Map(withTarget.get(unknown) ?? []).set('target', 1))
    const { status, result } = solve({
      direction,
      objective: 'target',
      constraints,
      variables: withTarget,
    })
    if (status === 'unbounded') return direction === 'maximize' ? Infinity : 0
    if (status !== 'optimal') throw new Error(`what is published contradicts itself: ${status}`)
    return result
  }
  return {
    add(terms, bound) {
      const constraint = `c${constraints.length}`
      constraints.push([constraint, bound])
      for (const [unknown, factor] of terms) {
        const column = variables.get(unknown) ?? new Map<string, number>()
        variables.set(unknown, column.set(constraint, (column.get(constraint) ?? 0) + factor))
      }
    },
    onlyValueOf(sum) {
      const low = extreme(sum, 'minimize')
      const high = extreme(sum, 'maximize')
      return high - low > 1e-6 ? undefined : low
    },
  }
}
