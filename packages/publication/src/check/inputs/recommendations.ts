import type { Recommendation } from '@inspectorate/core'
import type { RatedInspection } from '../../rated-inspection.js'
import type { EvidenceFinding } from '../finding/evidence-finding.js'

/** The same recommendation twice, and standards of the lowest rating that none arises from. */
export function recommendations(rated: RatedInspection): EvidenceFinding[] {
  return [...givenTwice(rated.inspection.recommendations), ...lowestUnanswered(rated)]
}

function givenTwice(list: readonly Recommendation[]): EvidenceFinding[] {
  const words = list.map(({ text }) => wordsOf(text))
  return list.flatMap(({ addressee }, i): EvidenceFinding[] => {
    const likeness = list
      .slice(0, i)
      .map((other, j) => ({ j, other, share: sharedShare(words[j]!, words[i]!) }))
      .filter(({ share, other }) => share === 1 || (share >= 0.8 && other.addressee === addressee))
      .sort((a, b) => b.share - a.share)[0]
    if (!likeness) return []
    const same = likeness.share === 1
    const toOneBody = likeness.other.addressee === addressee
    return [
      {
        code: 'recommendation-twice',
        severity: same && toOneBody ? 'error' : 'warning',
        path: ['recommendations', i, 'text'],
        found: `Recommendation ${i + 1} says ${same ? 'the same' : 'nearly the same'} as recommendation ${likeness.j + 1}${toOneBody ? '' : ', to another body'}.`,
        mend: toOneBody ? 'Keep one of them.' : 'Look whether both bodies are meant.',
      },
    ]
  })
}

/** Words in their order, without case, punctuation and Markdown. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** 1 for the same words in the same order; else the share of different words that both have, short of 1. */
function sharedShare(a: readonly string[], b: readonly string[]): number {
  if (a.join(' ') === b.join(' ')) return 1
  const [one, other] = [new Set(a), new Set(b)]
  const both = [...one].filter((word) => other.has(word)).length
  const all = one.size + other.size - both
  return all < 6 ? 0 : Math.min(both / all, 0.99)
}

function lowestUnanswered({ framework, inspection, ratings }: RatedInspection): EvidenceFinding[] {
  // Others make no recommendations, or under other rules.
  if (framework.rules) return []
  const [lowest] = framework.scale
  const answered = new Set(inspection.recommendations.flatMap(({ arisesFrom }) => arisesFrom ?? []))
  return ratings.standards
    .filter(({ id, rating }) => rating === lowest!.id && !answered.has(id))
    .map(({ id, title }) => ({
      code: 'lowest-rating-unanswered',
      severity: 'warning',
      path: ['recommendations'],
      found: `${id} ${title} is rated ${lowest!.label}, and no recommendation arises from it.`,
      mend: `Add one, or name ${id} among what one of them arises from.`,
    }))
}
