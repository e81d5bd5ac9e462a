import type { Block } from '../view/block.js'
import { nameOf, answerParts } from './answer-parts.js'
import type { DistributionData } from './distribution-data.js'

/** What the numbers count and what is not shown, between charts and tables. */
export function distributionNote(data: DistributionData): Block {
  const { outside } = answerParts(data)
  const { many } = data.unit
  const levels = new Set(data.rows.map(({ shown }) => shown.level))
  const isHidden = levels.has('hidden')
  const isTogether = levels.has('sides') || levels.has('yes-and-rest')
  const sentences = [
    data.several
      ? `People could choose more than one answer, so percentages can add up to more than 100. They are of the ${many} that gave an answer, and leave out ${nameOf(outside)}.`
      : `Percentages are of relevant ${many}, which leave out ${nameOf(outside)}. Each is rounded to a whole number, so they may not add up to 100.`,
    ...(isTogether
      ? [' Some answers are put together to keep people’s answers confidential.']
      : []),
    ...(isHidden
      ? [' Where it says ‘hidden’, answers are not shown, to keep them confidential.']
      : []),
  ]
  return { kind: 'paragraph', role: 'note', content: [{ kind: 'text', value: sentences.join('') }] }
}
