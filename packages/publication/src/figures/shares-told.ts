import { distributionOf, relevantOf, shareOfAnswers } from '@inspectorate/core/answers'
import type { RatedInspection } from '../rated-inspection.js'
import { answersMeant } from './answers-meant.js'
import { compareGroups } from './compare-groups.js'
import { answeredQuestion } from './counted-question.js'
import type { FigureReference, Group } from './figure-reference.js'

/** How many of how many a figure tells. */
interface ShareTold {
  readonly hits: number
  readonly base: number
}

/** How many of how many of a group a figure tells, in its words or in what stands behind it; none of other figures. */
export function sharesTold(
  rated: RatedInspection,
  reference: FigureReference & { readonly group: Group | null },
): ShareTold[] {
  if (reference.kind === 'compare') {
    const found = compareGroups(rated, reference)
    if ('fault' in found) return []
    const { compared, group } = found
    if (compared.kind === 'share') {
      const { yes, relevant } = compared.groups.a
      return [{ hits: yes, base: relevant }]
    }
    const rows = distributionOf(group)?.rows ?? []
    return rows.flatMap(({ percent, count }) =>
      percent === null ? [] : [{ hits: count, base: relevantOf(group) }],
    )
  }
  if (!('answer' in reference) && reference.kind !== 'share') return []
  const answered = answeredQuestion(rated, reference.question, reference.group)
  if ('fault' in answered) return []
  const { counted } = answered
  if (reference.kind === 'share') {
    const share = shareOfAnswers(counted, reference.answers, reference.of)
    return share ? [share] : []
  }
  const { kind, answer } = reference
  if (kind === 'p-value' || answer === null || answer === 'na' || answer === 'relevant') return []
  const answers = answersMeant(counted.question, answer)
  return answers !== null && 'fault' in answers ? [] : [shareOfAnswers(counted, answers)!]
}
