import { CaseQuestion, PlainQuestion } from '../schema/question-schema.js'
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
  answers: [
    'Its answer set, one of the instrument’s; yes, no and not applicable, when not said.',
    'agreement',
  ],
  yes: [
    'What counts as yes for it, whatever its set says; the rest of the base is no.',
    ['disagree'],
    { atMost: 12 },
  ],
  asked: [
    'Of which it is asked; of all, when not said. Where an answer it hangs on is missing it is not asked.',
    licence,
    { not: { question: 'started', is: ['no'] } },
  ],
  codes: [
    'A question answered in words, whose themes this one gives: asked where there are words.',
    'worries',
  ],
} satisfies Record<string, FieldWords<unknown>>

export const questionWords: readonly SchemaWords[] = [
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
