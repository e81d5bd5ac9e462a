import type { TypedFigure } from '../reading/figure-reading.js'
import type { Candidate } from './candidate.js'
import type { EvidenceIndex } from './evidence-index.js'
import {
  isGroupAround,
  scoreCandidate,
  scoreSubjects,
  type Score,
  type SubjectScores,
} from './score.js'
import type { View } from './view.js'

export interface Ranked {
  readonly candidate: Candidate
  readonly score: Score
}

/** What the evidence says of a typed figure. */
export interface Ranking {
  readonly figure: TypedFigure
  readonly view: View
  readonly subjects: SubjectScores
  /** Those that have the value typed, best first. */
  readonly fitting: readonly Ranked[]
}

/** Candidates of a typed figure by value, ranked by what the text around it says. */
export function rankFigure(index: EvidenceIndex, figure: TypedFigure, view: View): Ranking {
  const subjects = scoreSubjects(index, view)
  // So many have a share within bounds that those of subgroups nobody speaks of are passed over
  const likely = index.fitting(figure.reading)
  const fitting = (
    figure.reading.kind === 'share'
      ? likely.filter((candidate) => isGroupAround(index, view, candidate))
      : likely
  )
    .map((candidate) => ({
      candidate,
      score: scoreCandidate(index, view, figure.reading, subjects, candidate),
    }))
    .sort((a, b) => b.score.total - a.score.total)
  return { figure, view, subjects, fitting }
}

type Meant = { readonly about: string; readonly score: number }

const ordered = new WeakMap<SubjectScores, readonly Meant[]>()

/** So many are kept in their order; nobody asks for more. */
const kept = 8

/** The subjects that the words speak of, best first, whatever their value; at most `most`, which is at most eight. */
export function subjectsMeant(
  index: EvidenceIndex,
  subjects: SubjectScores,
  most: number,
): readonly Meant[] {
  const known = ordered.get(subjects)
  if (known) return known.slice(0, most)
  const best: { place: number; score: number }[] = []
  for (const [place, score] of subjects.scores.entries()) {
    if (best.length === kept && score <= best.at(-1)!.score) continue
    best.push({ place, score })
    best.sort((a, b) => b.score - a.score)
    if (best.length > kept) best.pop()
  }
  const meant = best.map(({ place, score }) => ({ about: index.subjects.all[place]!.id, score }))
  ordered.set(subjects, meant)
  return meant.slice(0, most)
}
