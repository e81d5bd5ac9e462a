import { sumOf } from './count-table.js'

/** An unknown whose least possible value is zero, and what it really is. */
export interface Unknown {
  readonly is: number
}

/** Unknowns with factors, whose sum is known. What it is does not matter here: it is so. */
export type Equation = ReadonlyMap<Unknown, number>

/** Each equation solved for one unknown: it is the sum of others. */
type Solved = Map<Unknown, Map<Unknown, number>>

/**
 * Tells which sums of unknowns have only one possible value. From what really is, anything may change
 * that leaves all equations true, but what is zero can only grow; so a sum is pinned when it follows
 * from the equations, given which zeros cannot grow. (Those are the implicit equalities of a system of
 * inequalities: Schrijver, Theory of Linear and Integer Programming, 8.1.)
 */
export function pinnedSums(equations: readonly Equation[]): (sum: readonly Unknown[]) => boolean {
  const zeros = [...new Set(equations.flatMap((one) => [...one.keys()]))].filter(
    ({ is }) => is === 0,
  )
  // What is above zero may go either way, so that its equation holds back nothing else.
  const growing = growingZeros(
    solve(equations, ({ is }) => is > 0),
    zeros,
  )
  const isFixed = (one: Unknown) => one.is === 0 && zeros.includes(one) && !growing.has(one)
  const solved = solve(
    equations.map((one) => new Map([...one].filter(([unknown]) => !isFixed(unknown)))),
    () => true,
  )
  return (sum) => {
    const rest = new Map<Unknown, number>()
    for (const one of sum)
      if (!isFixed(one))
        for (const [unknown, factor] of solved.get(one) ?? [[one, 1]]) add(rest, unknown, factor)
    return rest.size === 0
  }
}

/** Solves equations for unknowns, for some of them first. */
function solve(equations: readonly Equation[], isFirst: (one: Unknown) => boolean): Solved {
  const solved: Solved = new Map()
  for (const equation of equations) {
    const rest = new Map<Unknown, number>()
    for (const [unknown, factor] of equation)
      for (const [one, share] of solved.get(unknown) ?? [[unknown, 1]])
        add(rest, one, factor * share)
    const unknown = [...rest.keys()].find(isFirst) ?? [...rest.keys()][0]
    if (unknown !== undefined) solveFor(solved, unknown, rest)
  }
  // A zero that was solved for while nothing better stood in its equation may now stand for a better one.
  for (const [unknown, sum] of solved) {
    const better = isFirst(unknown) ? undefined : [...sum.keys()].find(isFirst)
    if (better !== undefined) exchange(solved, unknown, better)
  }
  return solved
}

/** Solves one more equation, a sum that cannot change, for an unknown, and puts that in all others. */
function solveFor(solved: Solved, unknown: Unknown, equation: Map<Unknown, number>): void {
  const divisor = -equation.get(unknown)!
  const sum = new Map<Unknown, number>()
  for (const [one, factor] of equation) if (one !== unknown) sum.set(one, factor / divisor)
  for (const other of solved.values()) {
    const share = other.get(unknown)
    if (share === undefined) continue
    other.delete(unknown)
    for (const [one, factor] of sum) add(other, one, share * factor)
  }
  solved.set(unknown, sum)
}

/** Solves an equation for another of its unknowns. */
function exchange(solved: Solved, from: Unknown, to: Unknown): void {
  const equation = new Map(solved.get(from)).set(from, -1)
  solved.delete(from)
  solveFor(solved, to, equation)
}

/**
 * The zeros that can grow, by the simplex method: as long as letting one grow makes more of them grow,
 * either nothing stops it, or the first that it would make negative is exchanged for it. The order of
 * unknowns decides between equals, so that this ends (Bland, 1977).
 */
function growingZeros(solved: Solved, zeros: readonly Unknown[]): Set<Unknown> {
  const growing = new Set<Unknown>()
  const gain = (one: Unknown) => (growing.has(one) ? 0 : 1)
  const ofZeros: Solved = new Map([...solved].filter(([{ is }]) => is === 0))
  for (;;) {
    const entering = zeros.find(
      (zero) =>
        !ofZeros.has(zero) &&
        gain(zero) + sumOf([...ofZeros].map(([one, sum]) => gain(one) * (sum.get(zero) ?? 0))) >
          precision,
    )
    if (entering === undefined) return growing
    const leaving = zeros.find((zero) => (ofZeros.get(zero)?.get(entering) ?? 0) < -precision)
    if (leaving !== undefined) exchange(ofZeros, leaving, entering)
    else
      for (const zero of zeros)
        if (zero === entering || (ofZeros.get(zero)?.get(entering) ?? 0) > precision)
          growing.add(zero)
  }
}

const precision = 1e-9

function add(sum: Map<Unknown, number>, unknown: Unknown, factor: number): void {
  const now = (sum.get(unknown) ?? 0) + factor
  if (Math.abs(now) > precision) sum.set(unknown, now)
  else sum.delete(unknown)
}
