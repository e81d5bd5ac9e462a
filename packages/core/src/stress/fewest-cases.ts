/** How many answers must change on each question, and which cases could change them. */
export interface Shortfall {
  /** By question: answers to change; 0 where it is there already. */
  readonly needs: readonly number[]
  /** Cases by what they could change: for each question, whether its answer can change. */
  readonly cases: readonly (readonly boolean[])[]
}

/**
 * The fewest cases that together change enough answers on every question: a case may change its
 * answer on several questions at once. Exact; null where it cannot be done at all.
 *
 * Cases are alike when they can change the same questions, so the search is over those patterns: the
 * ones that serve most questions are tried first, and a branch ends when even perfect cases could
 * not beat the best found.
 */
export function fewestCases({ needs, cases }: Shortfall): number | null {
  const open = needs.flatMap((need, question) => (need > 0 ? [question] : []))
  if (open.length === 0) return 0
  const patterns = countPatterns(open, cases)
  let best = Infinity
  const search = (index: number, left: readonly number[], used: number): void => {
    const most = Math.max(...left)
    if (most <= 0) {
      best = Math.min(best, used)
      return
    }
    const pattern = patterns[index]
    const total = left.reduce((sum, need) => sum + Math.max(0, need), 0)
    if (!pattern || used + Math.max(most, Math.ceil(total / pattern.serves.length)) >= best) return
    const wanted = Math.max(0, ...pattern.serves.map((place) => left[place]!))
    for (let take = Math.min(pattern.count, wanted); take >= 0; take--)
      search(
        index + 1,
        left.map((need, place) => (pattern.serves.includes(place) ? need - take : need)),
        used + take,
      )
  }
  search(
    0,
    open.map((question) => needs[question]!),
    0,
  )
  return best === Infinity ? null : best
}

interface Pattern {
  /** Places in the list of open questions. */
  readonly serves: readonly number[]
  readonly count: number
}

/** Patterns that serve most questions first, so that the bound by the next pattern holds for all after it. */
function countPatterns(open: readonly number[], cases: Shortfall['cases']): Pattern[] {
  const counts = new Map<string, Pattern>()
  for (const one of cases) {
    const serves = open.flatMap((question, place) => (one[question] ? [place] : []))
    if (serves.length === 0) continue
    const key = serves.join()
    counts.set(key, { serves, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort(
    (a, b) => b.serves.length - a.serves.length || a.serves.join().localeCompare(b.serves.join()),
  )
}
