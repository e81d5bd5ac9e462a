/** What was counted in one resample, by question. */
export interface ResampledCounts {
  readonly yes: Uint32Array
  readonly relevant: Uint32Array
}

/** States of an answer: not relevant, no, yes. */
const states = 3
/** Questions whose answers count together, at most: their patterns fit a byte. */
const widest = 5

/** Some questions that stand together, and in which of their patterns of answers each case is. */
interface Group {
  readonly first: number
  readonly width: number
  readonly patternOf: Uint8Array
  /** How many cases of each pattern were drawn. */
  readonly drawn: Uint32Array
}

/**
 * Counts resamples, each of as many draws as there are cases; `answers` has the states of all cases
 * by question (0 not relevant, 1 no, 2 yes). A draw counts once for several questions, in the pattern
 * that their answers make, and not once in each. `random` gives one number in [0, 1) a draw.
 */
export function resampledCounts(
  answers: readonly Uint8Array[],
  cases: number,
  random: () => number,
): () => ResampledCounts {
  const groups = groupsOf(answers, cases)
  const yes = new Uint32Array(answers.length)
  const relevant = new Uint32Array(answers.length)
  const draws = new Uint32Array(cases)
  return () => {
    yes.fill(0)
    relevant.fill(0)
    for (let i = 0; i < cases; i++) draws[i] = Math.floor(random() * cases)
    for (const group of groups) {
      countDraws(group, draws)
      addPatterns(group, yes, relevant)
    }
    return { yes, relevant }
  }
}

/** As many questions a group as leave their patterns few beside the cases: they are read after each resample. */
function groupsOf(answers: readonly Uint8Array[], cases: number): Group[] {
  let width = 1
  while (width < widest && states ** (width + 1) * 8 <= cases) width++
  const groups: Group[] = []
  for (let first = 0; first < answers.length; first += width) {
    const together = answers.slice(first, first + width)
    const patternOf = new Uint8Array(cases)
    for (const states of together.toReversed())
      for (let i = 0; i < cases; i++) patternOf[i] = patternOf[i]! * 3 + states[i]!
    groups.push({
      first,
      width: together.length,
      patternOf,
      drawn: new Uint32Array(states ** together.length),
    })
  }
  return groups
}

function countDraws({ patternOf, drawn }: Group, draws: Uint32Array): void {
  drawn.fill(0)
  for (let i = 0; i < draws.length; i++) drawn[patternOf[draws[i]!]!]!++
}

function addPatterns(
  { first, width, drawn }: Group,
  yes: Uint32Array,
  relevant: Uint32Array,
): void {
  for (let pattern = 1; pattern < drawn.length; pattern++) {
    const count = drawn[pattern]!
    if (count === 0) continue
    for (let q = first, rest = pattern; q < first + width; q++, rest = Math.floor(rest / states)) {
      const state = rest % states
      if (state === 0) continue
      relevant[q]! += count
      if (state === 2) yes[q]! += count
    }
  }
}
