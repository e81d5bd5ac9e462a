import type { TypedFigure } from '../reading/figure-reading.js'
import type { Candidate } from './candidate.js'
import type { EvidenceIndex } from './evidence-index.js'
import { scoreCandidate, scoreSubjects, type Score, type SubjectScores } from './score.js'
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
  const fitting = index
    .fitting(figure.reading)
    .map((candidate) => ({
      candidate,
      score: scoreCandidate(index, view, figure.reading, subjects, candidate),
    }))
    .sort((a, b) => b.score.total - a.score.total)
  return { figure, view, subjects, fitting }
}

/** The subjects that the words speak of, best first, whatever their value; at most `most`. */
export function subjectsMeant(
  index: EvidenceIndex,
  { scores }: SubjectScores,
  most: number,
): { readonly about: string; readonly score: number }[] {
  return scores
    .map((score, i) => ({ about: index.subjects.all[i]!.id, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
}
