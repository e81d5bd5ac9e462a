import { textIn, type AnswerSet } from '@inspectorate/core/answers'

/** An answer as a cell shows it, so that an import reads it again: labels, with semicolons between several choices. */
export function answerInWords(set: AnswerSet, answer: string): string {
  if (!('values' in set)) return answer
  const labelOf = (id: string) => {
    const rank = set.rankOf.get(id)
    return rank === undefined ? id : textIn(set.values[rank]!.label, 'en')
  }
  return set.kind === 'several' ? answer.split(' ').map(labelOf).join('; ') : labelOf(answer)
}
