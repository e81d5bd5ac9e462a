import type { Group } from '../figures/figure-reference.js'
import type { RatedInspection } from '../rated-inspection.js'
import { candidateFigures, groupsOf, type CandidateFigure } from './candidate-figures.js'
import { subjectFinder, type SubjectFinder } from './subject.js'

/** All that typed figures are held against, prepared once for a check. */
export interface EvidenceIndex {
  readonly rated: RatedInspection
  readonly candidates: readonly CandidateFigure[]
  readonly subjects: SubjectFinder
  /** The subgroups that a text names. */
  groupsNamed(text: string): Group[]
  /** The subgroups that a section is about, which its sentences need not name. */
  groupsCompared(section: string): Group[]
  /** A text without the names of those subgroups. */
  withoutCompared(text: string, section: string): string
}

export function evidenceIndex(rated: RatedInspection): EvidenceIndex {
  const groups = groupsOf(rated)
  const nouns = groups.map((group) => ({ group, pattern: nounOf(rated, group) }))
  const groupsNamed = (text: string) =>
    nouns.flatMap(({ group, pattern }) => (pattern?.test(text) ? [group] : []))
  const compared = new Map(
    rated.framework.domains.flatMap(({ blocks }) => blocks.map(({ id, compare }) => [id, compare])),
  )
  return {
    rated,
    candidates: candidateFigures(rated),
    subjects: subjectFinder(rated),
    groupsNamed,
    groupsCompared: (section) =>
      groups.filter(({ characteristic }) => compared.get(section) === characteristic),
    withoutCompared: (text, section) =>
      nouns.reduce(
        (left, { group, pattern }) =>
          pattern && compared.get(section) === group.characteristic
            ? left.replaceAll(new RegExp(pattern, 'giu'), '')
            : left,
        text,
      ),
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
