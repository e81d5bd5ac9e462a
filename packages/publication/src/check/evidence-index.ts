import type { Group } from '../figures/figure-reference.js'
import type { RatedInspection } from '../rated-inspection.js'
import { candidateFigures, groupsOf, type CandidateFigure } from './candidate-figures.js'
import type { Sentence } from './sentences.js'
import { subjectFinder, type SubjectFinder } from './subject.js'

/** All that typed figures are held against, prepared once for a check. */
export interface EvidenceIndex {
  readonly rated: RatedInspection
  readonly candidates: readonly CandidateFigure[]
  readonly subjects: SubjectFinder
  /** The one subgroup that a sentence names; null when it names none or several. */
  groupNamed(sentence: Sentence): Group | null
}

export function evidenceIndex(rated: RatedInspection): EvidenceIndex {
  const nouns = groupsOf(rated).map((group) => ({ group, pattern: nounOf(rated, group) }))
  return {
    rated,
    candidates: candidateFigures(rated),
    subjects: subjectFinder(rated),
    groupNamed({ text }) {
      const named = nouns.filter(({ pattern }) => pattern?.test(text))
      return named.length === 1 ? named[0]!.group : null
    },
  }
}

/** The words by which running text names a subgroup: its noun, or the first word of “licence cases”. */
function nounOf(rated: RatedInspection, { characteristic, value }: Group): RegExp | null {
  const known = rated.framework.characteristics.find(({ id }) => id === characteristic)
  const noun = known?.values.find(({ id }) => id === value)?.group ?? ''
  if (noun.startsWith('cases with')) return null
  const words = noun
    .replace(/^cases of /, '')
    .replace(/ cases$/, '')
    .replace(/ practitioners$/, '')
  if (words === '') return null
  // A place is spoken of for many reasons; its cases only by their whole name.
  return /^\p{Lu}/u.test(words)
    ? new RegExp(`\\b${noun}\\b`, 'u')
    : new RegExp(`\\b${words}(?:s|’s)?\\b`, 'iu')
}
