import { groupLabel } from '../../figures/group.js'
import { sharesTold } from '../../figures/shares-told.js'
import type { EvidenceIndex } from '../evidence/evidence-index.js'
import type { ProseFinding } from '../finding/finding.js'
import { findingAt, type Sentence } from '../reading/sentences.js'

/** Below so many, a subgroup’s answers may tell who somebody is. */
const small = 5

/** Bound figures that single out one person of a small subgroup: one alone, or all but one. */
export function singledOut({ rated }: EvidenceIndex, sentence: Sentence): ProseFinding[] {
  const { quoted } = sentence.passage
  if (quoted) return sentence.from === 0 ? quotedOfFew(sentence, quoted.groupSize) : []
  return sentence.spans.flatMap(({ reference, from, to }): ProseFinding[] => {
    if (!reference || !('group' in reference) || !reference.group) return []
    const { group } = reference
    const size = rated.cases.groups[group.characteristic]?.[group.value]?.size ?? 0
    if (reference.kind === 'cases')
      return size === 1 ? [singling(size, 1, groupLabel(rated, group))] : []
    return sharesTold(rated, { ...reference, group }).flatMap(({ hits, base }) => told(base, hits))

    function told(of: number, one: number): ProseFinding[] {
      return of < small && (one === 1 || one === of - 1)
        ? [singling(of, one, groupLabel(rated, group))]
        : []
    }

    function singling(whole: number, part: number, label: string): ProseFinding {
      return findingAt(sentence, from, {
        severity: 'warning',
        code: 'person-singled-out',
        found: sentence.text.slice(from, to),
        evidence: `${label}: ${part} of ${whole}. Readers who know the people can tell who it is.`,
        mend: 'Speak of the whole sample, or leave the figure out.',
      })
    }
  })
}

/** Words said to be of a group of a few are of somebody whom the others know. */
function quotedOfFew(sentence: Sentence, size: number | null): ProseFinding[] {
  if (size === null || size >= small) return []
  return [
    findingAt(sentence, 0, {
      severity: 'warning',
      code: 'person-singled-out',
      found: sentence.text.slice(0, 40),
      evidence: `It is said to be of one of ${size}. Readers who know the people can tell who it is.`,
      mend: 'Quote it without {by=…}, or by a characteristic that more people share.',
    }),
  ]
}
