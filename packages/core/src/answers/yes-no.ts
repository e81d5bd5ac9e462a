import { answerSet, type AnswerSet } from './answer-set.js'

/** What questions are answered by that name no set: yes, no, or not applicable. */
export const yesNo: AnswerSet = /* @__PURE__ */ answerSet('yes-no', {
  kind: 'one',
  values: [
    { id: 'yes', label: { en: 'Yes' }, as: 'yes' },
    { id: 'no', label: { en: 'No' }, as: 'no' },
    { id: 'na', label: { en: 'Not applicable' }, as: 'na' },
  ],
})
