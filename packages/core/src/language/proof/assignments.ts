import type { Input, InputValue } from './inputs.js'

/** A value for each input, by its position. */
export type Assignment = readonly InputValue[]

/** How many assignments there are, inputs of one role standing for each other. */
export function assignmentCount(inputs: readonly Input[]): number {
  return [...rolesOf(inputs).values()].reduce(
    (product, positions) =>
      product * multisets(inputs[positions[0]!]!.domain.length, positions.length),
    1,
  )
}

/**
 * Every assignment that the rules can tell apart: of inputs that stand for each other only how many have
 * which value. With more than `most`, so many of them drawn evenly by a fixed rule.
 */
export function* assignments(inputs: readonly Input[], most: number): Generator<Assignment> {
  const roles = [...rolesOf(inputs).values()]
  const count = assignmentCount(inputs)
  if (count > most) {
    yield* drawn(inputs, most)
    return
  }
  const chosen: InputValue[] = Array.from({ length: inputs.length })
  const from = function* (role: number): Generator<Assignment> {
    if (role === roles.length) {
      yield [...chosen]
      return
    }
    const positions = roles[role]!
    const { domain } = inputs[positions[0]!]!
    const pick = function* (nth: number, least: number): Generator<Assignment> {
      if (nth === positions.length) {
        yield* from(role + 1)
        return
      }
      for (let i = least; i < domain.length; i++) {
        chosen[positions[nth]!] = domain[i]!
        yield* pick(nth + 1, i)
      }
    }
    yield* pick(0, 0)
  }
  yield* from(0)
}

/** Draws by a linear congruential rule, the same every time; the ends and single steps from them come first. */
function* drawn(inputs: readonly Input[], most: number): Generator<Assignment> {
  const all = (at: (domain: readonly InputValue[]) => InputValue) =>
    inputs.map(({ domain }) => at(domain))
  const [worst, best] = [all((domain) => domain[0]!), all((domain) => domain.at(-1)!)]
  yield worst
  yield best
  let left = most - 2
  for (const [i, { domain }] of inputs.entries())
    for (const value of domain)
      for (const base of [worst, best]) {
        if (left-- <= 0) return
        yield base.map((one, j) => (j === i ? value : one))
      }
  let state = 1n
  const next = (below: number) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn
    return Number((state >> 33n) % BigInt(below))
  }
  // Few kinds of value in most draws: a draw of everything evenly would never come near an end.
  while (left-- > 0) {
    const share = next(101)
    yield inputs.map(({ domain }) => {
      const end = next(100) < share ? domain.length - 1 : 0
      return domain[next(4) === 0 ? next(domain.length) : end]!
    })
  }
}

function rolesOf(inputs: readonly Input[]): ReadonlyMap<string, number[]> {
  const roles = new Map<string, number[]>()
  inputs.forEach(({ role }, i) => roles.set(role, [...(roles.get(role) ?? []), i]))
  return roles
}

/** How many ways there are to give `count` interchangeable things one of `values` values. */
function multisets(values: number, count: number): number {
  let ways = 1
  for (let i = 1; i <= count; i++) ways = (ways * (values + i - 1)) / i
  return ways
}
