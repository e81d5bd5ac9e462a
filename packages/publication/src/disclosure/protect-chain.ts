import type { RatedInspection } from '../rated-inspection.js'
import type { Group } from '../figures/figure-reference.js'
import {
  controlQuestions,
  type Controlled,
  type ControlledQuestion,
  type ControlRules,
  type CountedQuestions,
} from './control-questions.js'
import { countKey } from './count-key.js'
import { answered, rowsOf, type Answers, type CountRow } from './count-table.js'
import { pinnedCounts } from './pinned-counts.js'
import { sensitiveCounts } from './sensitive-counts.js'

/** A count that should be hidden, but can be worked out. */
interface Leak {
  readonly key: string
  readonly question: string
  readonly group: Group | null
}

/**
 * Controls questions that hang together by their routing, and proves that what should be hidden cannot
 * be worked out. Where it can, more rows are hidden; what is known even with all of them hidden is exposed.
 */
export function protectChain(
  rated: RatedInspection,
  chain: CountedQuestions,
  rules: Omit<ControlRules, 'asWell'>,
): Controlled {
  const { below } = rules.control
  const given = new Map<string, Leak>()
  const decide = (asWell: ReadonlySet<string>) => {
    const decided = controlQuestions(rated, chain, { ...rules, asWell })
    const isPinned = pinnedCounts(decided.controlled, below)
    const leaks = leaksOf(decided.controlled, below, isPinned)
    return { ...decided, isPinned, leaks: leaks.filter(({ key }) => !given.has(key)) }
  }
  let asWell = new Set<string>()
  let decided = decide(asWell)
  if (decided.leaks.length > 0) {
    const all = decided.controlled.flatMap((one) => rowsOf(one.table).map((row) => keyOf(one, row)))
    for (const leak of decide(new Set(all)).leaks) given.set(leak.key, leak)
    for (decided = decide(asWell); decided.leaks.length > 0; decided = decide(asWell)) {
      const next = nextToHide(decided.controlled, decided.leaks[0]!)
      // Hidden rows may show what could be worked out of them: then it is known after all.
      if (next === undefined) for (const leak of decided.leaks) given.set(leak.key, leak)
      else asWell = new Set(asWell).add(next)
    }
    // What was hidden on the way may not be needed in the end.
    for (const key of asWell) {
      const fewer = new Set([...asWell].filter((one) => one !== key))
      const without = decide(fewer)
      if (without.leaks.length === 0) [asWell, decided] = [fewer, without]
    }
  }
  const isPrinted = decided.controlled.some(({ table }) =>
    rowsOf(table).some(({ state }) => state === 'printed'),
  )
  const exposed = new Map(
    [...given.values()].map(({ question, group }) => [
      countKey(question, group),
      { question, group, by: isPrinted ? ('report' as const) : ('other-counts' as const) },
    ]),
  )
  for (const one of decided.exposed) exposed.delete(countKey(one.question, one.group))
  const { isPinned } = decided
  return {
    // What holds by some routing alone is not told by showing it.
    controlled: decided.controlled.map((one) =>
      decided.controlled.length > 1 ? one : { ...one, isPinned },
    ),
    exposed: [...decided.exposed, ...exposed.values()],
  }
}

function leaksOf(
  chain: readonly ControlledQuestion[],
  below: number,
  isPinned: (row: CountRow, of: Answers) => boolean,
): Leak[] {
  return chain.flatMap((one) =>
    [...one.hidden]
      .filter(({ state }) => state !== 'unpublished')
      .flatMap((row) =>
        sensitiveCounts(one.table, row, below)
          .filter((of) => isPinned(row, of))
          .map((of) => ({
            key: JSON.stringify([keyOf(one, row), of]),
            question: one.question,
            group: one.groups.get(row) ?? null,
          })),
      ),
  )
}

/** The row whose loss costs least: of the same characteristic, then of the same question, then any. */
function nextToHide(chain: readonly ControlledQuestion[], { question, group }: Leak) {
  return chain
    .flatMap((one) =>
      rowsOf(one.table)
        .filter((row) => row.state === 'controlled' && !one.hidden.has(row) && answered(row) > 0)
        .map((row) => ({
          key: keyOf(one, row),
          far:
            (one.question === question ? 0 : 2) +
            (one.groups.get(row)?.characteristic === group?.characteristic ? 0 : 1),
          cases: answered(row),
        })),
    )
    .toSorted((a, b) => a.far - b.far || a.cases - b.cases)[0]?.key
}

function keyOf({ question, groups }: ControlledQuestion, row: CountRow): string {
  return countKey(question, groups.get(row))
}
