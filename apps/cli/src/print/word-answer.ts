import { ownEntry, placedQuestions, type Framework } from '@inspectorate/core'
import { textIn } from '@inspectorate/core/answers'

/** What a question is called, with the survey that asks it. */
export function questionName(framework: Framework, id: string): string {
  const place = placedQuestions(framework).get(id)
  if (!place) return id
  return place.asked === 'in-survey'
    ? `${place.question.label} (${place.survey.id})`
    : place.question.label
}

/** How an answer is worded: by the labels of its question’s set, a number with its unit. */
export function answerWords(framework: Framework): (question: string, answer: string) => string {
  const placed = placedQuestions(framework)
  return (id, answer) => {
    const set = ownEntry(framework.answerSets, placed.get(id)?.question.answers ?? 'yes-no')
    if (!set) return answer === 'na' ? 'not applicable' : answer
    const label = (value: string) => {
      const values = 'values' in set ? (set.values ?? []) : []
      const found = values.find((one) => one.id === value)
      return found && textIn(found.label, 'en')
    }
    if (set.kind === 'number') return label(answer) ?? `${answer} ${textIn(set.unit.label, 'en')}`
    const parts = set.kind === 'several' ? answer.split(' ') : [answer]
    return parts.map((part) => label(part) ?? part).join(' + ')
  }
}
