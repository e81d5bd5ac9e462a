import type { Question } from '@inspectorate/core'
import type { AnswerSetFile } from '@inspectorate/core/answers'
import type { AnswerColumns } from '../src/index.js'

const en = (label: string) => ({ en: label })
const answerSets: Record<string, AnswerSetFile> = {
  agreement: {
    kind: 'ordered',
    values: [
      { id: 'disagree', label: en('Disagree'), as: 'no' },
      { id: 'neither', label: en('Neither'), as: 'middle' },
      { id: 'agree', label: en('Agree'), as: 'yes' },
      { id: 'unknown', label: en('Don’t know'), as: 'dont-know' },
    ],
  },
  needs: {
    kind: 'several',
    values: [
      { id: 'housing', label: en('Housing') },
      { id: 'work', label: en('Work, or training') },
      { id: 'no', label: en('No') },
      { id: 'none', label: en('None of these'), alone: true },
    ],
  },
  wait: { kind: 'number', unit: { id: 'week', label: en('weeks') }, min: 0, max: 104, decimals: 1 },
  day: { kind: 'date', from: '2020-01-01', to: '2026-12-31' },
  words: { kind: 'text', max: 200 },
}
const question = (id: string, answers?: string, text = `${id}?`): Question => ({
  id,
  label: id,
  text,
  ...(answers && { answers }),
})

/** Questions of every kind, as a form about care would ask them. */
export const careColumns: AnswerColumns = {
  questions: [
    question('seen'),
    question('safe', 'agreement', 'I feel safe.'),
    question('needs', 'needs', 'What do you need?'),
    question('wait', 'wait', 'How long did you wait?'),
    question('began', 'day'),
    question('worries', 'words', 'What worries you?'),
  ],
  characteristics: [
    {
      id: 'sex',
      label: 'Sex',
      values: [
        { id: 'woman', label: 'Women', group: 'women' },
        { id: 'man', label: 'Men', group: 'men' },
      ],
    },
  ],
  answerSets,
}
