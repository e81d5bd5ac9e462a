import type { Claim, BoundFigureInText, ClaimsOfSentence } from './claims.js'
import { isSameAnswer, type Candidate } from './candidate.js'
import type { Ranked } from './rank.js'

/** A count and its percentage side by side: one figure said twice. */
export interface Pair {
  readonly first: Claim
  readonly second: Claim
}

export interface JoinedClaims {
  readonly claims: readonly Claim[]
  readonly pairs: readonly Pair[]
}

/** What a comparator adds to the same answer of another subgroup, for the later and the earlier figure. */
const later = 1.6
const earlier = 1.2
/** So many candidates of each figure are held against one another. */
const heldAgainst = 12

const sideBySide =
  /^(?: (?:of (?:them|these|those|cases)|(?:relevant |eligible |inspected )?(?:cases?|people|respondents|responses|women|men|children|staff|plans|reports|reviews|practitioners)))?(?:,? ?\(|, or |, | or | – | — |, that is,? |: )$/iu

/** Figures of one sentence that say something of one another. */
export function joinClaims({ claims, bound }: ClaimsOfSentence): JoinedClaims {
  if (claims.length === 0) return { claims, pairs: [] }
  const joined = [...claims]
  const pairs: Pair[] = []
  for (let i = 0; i + 1 < joined.length; i++) {
    const [first, second] = [joined[i]!, joined[i + 1]!]
    if (isPair(first, second)) {
      const both = (ranked: Ranked) => says(first, ranked) && says(second, ranked)
      joined[i] = kept(first, both)
      joined[i + 1] = kept(second, both)
      pairs.push({ first: joined[i]!, second: joined[i + 1]! })
    } else if (second.view.compared) {
      const [before, after] = compared(first, second)
      joined[i] = before
      joined[i + 1] = after
    }
  }
  return {
    claims: joined.map((claim) => besideBound(claim, bound)),
    pairs: pairs.map(({ first, second }) => ({
      first: besideBound(first, bound),
      second: besideBound(second, bound),
    })),
  }
}

function isPair(
  { figure: a, sentence, state }: Claim,
  { figure: b, state: other }: Claim,
): boolean {
  const kinds = `${a.reading.kind} ${b.reading.kind}`
  return (
    (kinds === 'count percent' || kinds === 'percent count') &&
    state === other &&
    a.inexact !== true &&
    b.inexact !== true &&
    sideBySide.test(sentence.text.slice(a.to, b.from))
  )
}

function says(
  { figure: { reading } }: Claim,
  { candidate: { count, of, percent } }: Ranked,
): boolean {
  if (reading.kind === 'count') return reading.count === count && reading.of === of
  return reading.kind !== 'percent' || (percent !== null && Math.abs(percent - reading.percent) < 1)
}

/** Only what fits both, where anything does. */
function kept(claim: Claim, both: (ranked: Ranked) => boolean): Claim {
  const fitting = claim.fitting.filter(both)
  return fitting.length === 0 ? claim : { ...claim, fitting }
}

function compared(first: Claim, second: Claim): [Claim, Claim] {
  const tops = (claim: Claim) => claim.fitting.slice(0, heldAgainst)
  const bonus = (claim: Claim, other: Claim, points: number) =>
    raised(claim, ({ candidate }) =>
      tops(other).some((one) => isComparable(candidate, one.candidate)) ? points : 0,
    )
  return [bonus(first, second, earlier), bonus(second, first, later)]
}

/** The same answer to the same question, of another subgroup. */
function isComparable(a: Candidate, b: Candidate): boolean {
  const isAnswer = a.answer !== null || a.answers !== undefined
  return a.about === b.about && isAnswer && isSameAnswer(a, b) && !isSameGroup(a, b)
}

function isSameGroup({ group: a }: Candidate, { group: b }: Candidate): boolean {
  return a?.characteristic === b?.characteristic && a?.value === b?.value
}

/** A bound figure just before says which question a compared one answers. */
function besideBound(claim: Claim, bound: readonly BoundFigureInText[]): Claim {
  if (!claim.view.compared) return claim
  const before = bound.filter(({ span }) => span.to <= claim.figure.from).at(-1)?.span.reference
  if (!before || !('answer' in before)) return claim
  return raised(claim, ({ candidate }) =>
    candidate.about === before.question && candidate.answer === before.answer ? later : 0,
  )
}

function raised(claim: Claim, points: (ranked: Ranked) => number): Claim {
  const fitting = claim.fitting
    .map((ranked, i) => {
      const more = i < 60 ? points(ranked) : 0
      return more === 0
        ? ranked
        : { ...ranked, score: { ...ranked.score, total: ranked.score.total + more } }
    })
    .sort((a, b) => b.score.total - a.score.total)
  return { ...claim, fitting }
}
