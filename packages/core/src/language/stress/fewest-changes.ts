import { match, P } from 'ts-pattern'
import type { Rules } from '../rules.js'
import type { Evidence } from '../schema/evidence-schema.js'
import { fraction } from '../../exact/fraction.js'
import { gradesOf, nodesOf, placeOf, type PlacedNode } from '../place.js'
import { compileBand } from '../rate/band.js'
import { kindOfRate } from '../schema/kind-of-rate.js'
import type { BandRate, CombineRate, Rate, TallyRate } from '../schema/rate-schema.js'
import { RulesFault } from '../rules-fault.js'
import type { Value } from '../value.js'

type Direction = 'better' | 'worse'
type Passes = (value: Value) => boolean

/** How many steps it takes, and what is known after them. */
export interface Plan {
  readonly steps: number
  readonly evidence: Evidence
}

/** A plan; that there is none; or null where it cannot be told this way. */
type Found = Plan | 'none' | null

interface Search {
  readonly rules: Rules
  readonly direction: Direction
  /** Inputs that were read: each may be read once, or a step of it would count for several. */
  readonly read: Set<string>
}

/**
 * The fewest steps that give a node a better grade than its rank, or a worse one: exact, where it is the
 * worst or best of judgements and of percentages between cuts. To lift the worst, every part must be
 * lifted; to lower it, the part is enough that takes fewest. Null where there is none, or where the
 * rules are others.
 */
export function fewestChanges(
  rules: Rules,
  evidence: Evidence,
  index: number,
  now: number,
  direction: Direction,
): Plan | null {
  const passes: Passes = (value) =>
    value.state === 'grade' && (direction === 'better' ? value.rank > now : value.rank < now)
  const found = ofNode({ rules, direction, read: new Set() }, index, evidence, passes)
  return found === 'none' ? null : found
}

function ofNode(search: Search, index: number, evidence: Evidence, passes: Passes): Found {
  const placed = search.rules.names.nodes[index]!
  const { id, applies, adjust, rate } = placed.node
  const settled =
    applies !== undefined ||
    (adjust ?? []).length > 0 ||
    evidence.departures?.[id] !== undefined ||
    evidence.notRated?.[id] !== undefined
  return settled ? null : ofRate(search, rate ?? { judged: true }, placed, evidence, passes)
}

function ofRate(
  search: Search,
  rate: Rate,
  owner: PlacedNode,
  evidence: Evidence,
  passes: Passes,
): Found {
  return match(kindOfRate(rate))
    .with({ kind: 'judged' }, () => ofJudgement(search, owner, evidence, passes))
    .with({ kind: 'tally', rate: P.select() }, ({ tally }) =>
      tally.as === 'percent' ? ofPercentage(search, tally, evidence, passes) : null,
    )
    .with({ kind: 'combine', rate: P.select() }, (one) =>
      ofCombine(search, one, owner, evidence, passes),
    )
    .with({ kind: 'band', rate: P.select() }, (one) => ofBand(search, one, owner, evidence, passes))
    .with({ kind: P.union('number', 'earlier', 'table', 'rows') }, () => null)
    .exhaustive()
}

/** Whether nothing before has read an input. */
function isFirst({ read }: Search, input: string): boolean {
  const first = !read.has(input)
  read.add(input)
  return first
}

function ofJudgement(
  search: Search,
  { node, index }: PlacedNode,
  evidence: Evidence,
  passes: Passes,
): Found {
  const { result } = search.rules.nodes[index]!
  const was = evidence.grades?.[node.id]
  if (result.kind !== 'grade' || was === undefined || !isFirst(search, `grade ${node.id}`))
    return null
  const scale = gradesOf(search.rules.file, result.scale).map(({ id }) => id)
  const way =
    search.direction === 'better'
      ? scale.slice(scale.indexOf(was))
      : scale.slice(0, scale.indexOf(was) + 1).toReversed()
  for (const [steps, grade] of way.entries())
    if (passes({ state: 'grade', grade, rank: scale.indexOf(grade) }))
      return { steps, evidence: { ...evidence, grades: { ...evidence.grades, [node.id]: grade } } }
  return 'none'
}

/** Answers of one question, or of several that are pooled, from one end to the other. */
function ofPercentage(
  search: Search,
  { questions = [] }: TallyRate['tally'],
  evidence: Evidence,
  passes: Passes,
): Found {
  if (!questions.every((id) => isFirst(search, `answers ${id}`))) return null
  const counts = questions.map((id) => ({
    id,
    ...(evidence.counts?.[id] ?? { yes: 0, relevant: 0 }),
  }))
  const relevant = counts.reduce((sum, one) => sum + one.relevant, 0)
  const yes = counts.reduce((sum, one) => sum + one.yes, 0)
  if (relevant === 0) return null
  const better = search.direction === 'better'
  const room = better ? relevant - yes : yes
  for (let steps = 0; steps <= room; steps++) {
    const hits = better ? yes + steps : yes - steps
    const number = fraction(100n * BigInt(hits), BigInt(relevant))
    if (!passes({ state: 'number', number })) continue
    let left = steps
    const changed = { ...evidence.counts }
    for (const one of counts) {
      const most = Math.min(left, better ? one.relevant - one.yes : one.yes)
      left -= most
      changed[one.id] = { yes: one.yes + (better ? most : -most), relevant: one.relevant }
    }
    return { steps, evidence: { ...evidence, counts: changed } }
  }
  return 'none'
}

function ofCombine(
  search: Search,
  { combine, of = 'parts' }: CombineRate,
  owner: PlacedNode,
  evidence: Evidence,
  passes: Passes,
): Found {
  if (combine !== 'worst' && combine !== 'best') return null
  const { names } = search.rules
  const parts = nodesOf(of, names, owner)
  const lower = parts.some((part) => {
    const result = names.resultOf(part)
    return result.kind === 'number' && result.better === 'lower'
  })
  if (lower) return null
  if ((combine === 'worst') === (search.direction === 'better'))
    // Each part must come as far.
    return parts.reduce<Found>(
      (plan, part) => {
        if (plan === null || plan === 'none') return plan
        const found = ofNode(search, part, plan.evidence, passes)
        if (found === null || found === 'none') return found
        return { steps: plan.steps + found.steps, evidence: found.evidence }
      },
      { steps: 0, evidence },
    )
  const found = parts.map((part) => ofNode(search, part, evidence, passes))
  if (found.includes(null)) return null
  const plans = found.flatMap((one) => (one === null || one === 'none' ? [] : [one]))
  return plans.length === 0
    ? 'none'
    : plans.reduce((fewest, one) => (one.steps < fewest.steps ? one : fewest))
}

function ofBand(
  search: Search,
  rate: BandRate,
  owner: PlacedNode,
  evidence: Evidence,
  passes: Passes,
): Found {
  const { rules } = search
  const { rankOf } = rules.nodes[owner.index]!
  const ranks = rate.cuts.map(({ grade }) => rankOf(grade))
  if (ranks.some((rank, i) => i > 0 && rank < ranks[i - 1]!)) return null
  let figure: Value = { state: 'number', number: fraction(0n) }
  const place = placeOf(rules.names, owner, { issues: [], reads: new Set() })
  const gradeOf = compileBand(rate, place, () => () => figure)
  const run = { evidence, given: [] }
  return ofRate(search, rate.band, owner, evidence, (value) => {
    figure = value
    try {
      return passes(gradeOf(run, () => undefined))
    } catch (error) {
      if (error instanceof RulesFault) return false
      throw error
    }
  })
}
