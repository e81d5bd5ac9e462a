import {
  AskedByAnswer,
  AskedByCharacteristic,
  CaseQuestion,
  PlainQuestion,
} from '../instrument/question-schema.js'
import { wordsOf, type FieldWords, type SchemaWords } from './words-of.js'

const shared = {
  id: 'plan-shared',
  label: { en: 'Plan shared' },
  text: { en: 'Was the plan shared with the person?' },
}
const safety = {
  id: 'planning-safety',
  text: { en: 'Does the plan keep others safe?' },
  prompts: [shared],
}
const licence = { characteristic: 'sentence', is: ['licence'] }
const fields = {
  id: ['The column of its answers, and what a tally counts it by.', 'planning-safety'],
  label: [
    'A few words by language, for tables and charts; the title of the node that counts it, when not said.',
    { en: 'Keeping others safe' },
  ],
  text: ['The question as an inspector answers it, by language.', safety.text],
  asked: ['Of which it is asked; of all, when not said.', licence],
} satisfies Record<string, FieldWords<unknown>>

export const questionWords: readonly SchemaWords[] = [
  wordsOf(AskedByCharacteristic, ['Asked of cases with one of these values.', licence], {
    characteristic: ['A characteristic of cases.', 'sentence'],
    is: ['Its values.', ['licence']],
  }),
  wordsOf(
    AskedByAnswer,
    ['Asked after one of these answers.', { question: 'planning-safety', is: ['yes'] }],
    {
      question: ['Another question that is asked with it.', 'planning-safety'],
      is: ['Its answers.', ['yes', 'no']],
    },
  ),
  wordsOf(
    PlainQuestion,
    ['A question that is asked of cases, or of those who answer a survey.', shared],
    fields,
  ),
  wordsOf(
    CaseQuestion,
    ['A question that is asked of cases. One that a tally counts is a key question.', safety],
    {
      ...fields,
      prompts: [
        'What the inspector considers under a key question, which is not computed from them.',
        [shared],
      ],
    },
  ),
]
