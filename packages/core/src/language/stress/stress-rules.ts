import type { Rules } from '../rules.js'
import type { Evidence } from '../schema/evidence-schema.js'
import { rateRules } from '../rate-rules.js'
import { RulesFault } from '../rules-fault.js'
import { isSameValue, type Value } from '../value.js'
import { fewestChanges } from './fewest-changes.js'
import { changesBetween, type InputChange } from './input-change.js'
import { movesOf, type Move } from './moves.js'

/** A result that changed inputs would give, and how many steps that takes. */
export interface OtherResult {
  readonly to: Value
  /** Steps that are enough: a grade by one, a number by one, an answer, another answer to a fact. */
  readonly steps: number
  /** So many at least: the same, where no fewer can do. */
  readonly atLeast: number
  /** The changes that do. */
  readonly changes: readonly InputChange[]
}

/** What it takes for another result of one node. */
export interface NodeFirmness {
  readonly node: string
  readonly given: Value
  readonly better: OtherResult | null
  readonly worse: OtherResult | null
  /** Where its value is no grade any more. */
  readonly ungraded: OtherResult | null
}

/** How firm the printed grades of a service are, and how far was searched. */
export interface RulesStress {
  readonly nodes: readonly NodeFirmness[]
  readonly searched: {
    /** Inputs that are known, in each direction in which they could differ. */
    readonly single: number
    /** Pairs of such steps. */
    readonly pairs: number
    /** Whether each pair was tried. */
    readonly allPairs: boolean
  }
}

type Way = 'better' | 'worse' | 'ungraded'

/** The most pairs that are tried when nothing else is said. */
const pairsTried = 20_000
/** The furthest that a single input is moved. */
const furthest = 1_000

/**
 * How many steps of what is known would change each printed grade. Single steps are tried first, then
 * pairs, then each input by itself as far as it goes; where the rules are only the worst or best of
 * what is judged and counted, the fewest steps are worked out. What was not tried is not claimed.
 */
export function stressRules(
  rules: Rules,
  evidence: Evidence,
  { pairs = pairsTried }: { readonly pairs?: number } = {},
): RulesStress {
  const base = valuesOf(rules, evidence)
  if (!base) return { nodes: [], searched: { single: 0, pairs: 0, allPairs: true } }
  const watched = rules.nodes.flatMap(({ node, result, judged }, index) =>
    node.show !== false && result.kind === 'grade' && !judged && base[index]!.state === 'grade'
      ? [index]
      : [],
  )
  const found = new Map(watched.map((index) => [index, new Map<Way, OtherResult>()]))
  // What is exact for one node is, for another that it changes as well, only enough.
  const keep = (changed: Evidence, steps: number, atLeast: number, exactFor?: number) => {
    const values = valuesOf(rules, changed)
    if (!values) return
    for (const index of watched) {
      const way = wayOf(base[index]!, values[index]!)
      if (!way) continue
      const least = index === exactFor ? steps : Math.min(steps, atLeast)
      const known = found.get(index)!.get(way)
      if (known && (known.steps < steps || (known.steps === steps && known.atLeast >= least)))
        continue
      const changes = changesBetween(rules, evidence, changed)
      found.get(index)!.set(way, { to: values[index]!, steps, atLeast: least, changes })
    }
  }
  const moves = movesOf(rules, evidence)
  for (const move of moves) {
    const changed = move.apply(evidence)
    if (changed) keep(changed, 1, 1)
  }
  const bounded = tryPairs(moves, evidence, pairs, (changed) => keep(changed, 2, 2))
  const atLeast = bounded.all ? 3 : 2
  for (const move of moves)
    for (let steps = 1, at = move.apply(evidence); at && steps <= furthest; steps++) {
      if (steps > 2) keep(at, steps, atLeast)
      at = move.apply(at)
    }
  for (const index of watched) {
    const now = base[index]!
    if (now.state !== 'grade') continue
    for (const way of ['better', 'worse'] as const) {
      const plan = fewestChanges(rules, evidence, index, now.rank, way)
      if (plan) keep(plan.evidence, plan.steps, atLeast, index)
    }
  }
  return {
    nodes: watched.map((index) => {
      const results = found.get(index)!
      return {
        node: rules.nodes[index]!.node.id,
        given: base[index]!,
        better: results.get('better') ?? null,
        worse: results.get('worse') ?? null,
        ungraded: results.get('ungraded') ?? null,
      }
    }),
    searched: { single: moves.length, pairs: bounded.tried, allPairs: bounded.all },
  }
}

function tryPairs(
  moves: readonly Move[],
  evidence: Evidence,
  most: number,
  use: (changed: Evidence) => void,
): { tried: number; all: boolean } {
  let count = 0
  for (const [i, first] of moves.entries()) {
    const once = first.apply(evidence)
    if (!once) continue
    for (const second of moves.slice(i)) {
      const twice = second.apply(once)
      if (!twice) continue
      if (count === most) return { tried: count, all: false }
      count += 1
      use(twice)
    }
  }
  return { tried: count, all: true }
}

/** What each node is given; null where the rules say nothing. */
function valuesOf(rules: Rules, evidence: Evidence): readonly Value[] | null {
  try {
    return rateRules(rules, evidence).map(({ given }) => given)
  } catch (error) {
    if (error instanceof RulesFault) return null
    throw error
  }
}

/** In which way a value is another; what is not decided then is no other result. */
function wayOf(was: Value, is: Value): Way | null {
  if (isSameValue(was, is) || was.state !== 'grade' || is.state === 'undecided') return null
  if (is.state !== 'grade') return 'ungraded'
  return is.rank > was.rank ? 'better' : 'worse'
}
