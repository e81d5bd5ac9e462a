import type { Question } from '@inspectorate/core'
import type { AnswerColumns } from '../src/index.js'

const en = (label: string) => ({ en: label })
const question = (id: string, text: string, more: Partial<Question> = {}): Question => ({
  id,
  label: id,
  text,
  ...more,
})

/** What a team asks of visits to people at home. */
export const visitColumns: AnswerColumns = {
  questions: [
    question('met', 'Did the worker meet the person within the first week?'),
    question('plan-agreed', 'Was the plan agreed with the person?'),
    question('plan-shared', 'Was the plan shared with the family?'),
    question('safe', 'I feel safe at home.', { answers: 'agreement' }),
    question('help', 'Which help did you get?', { answers: 'help' }),
    question('weeks', 'How many weeks did you wait for the first visit?', { answers: 'weeks' }),
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
  answerSets: {
    agreement: {
      kind: 'ordered',
      values: [
        { id: 'disagree', label: en('Disagree'), as: 'no' },
        { id: 'neither', label: en('Neither agree nor disagree'), as: 'middle' },
        { id: 'agree', label: en('Agree'), as: 'yes' },
      ],
    },
    help: {
      kind: 'several',
      values: [
        { id: 'meals', label: en('Meals, or shopping') },
        { id: 'washing', label: en('Washing') },
        { id: 'company', label: en('Company') },
      ],
    },
    weeks: {
      kind: 'number',
      unit: { id: 'week', label: en('weeks') },
      min: 0,
      max: 104,
      decimals: 1,
    },
  },
}
