import { answerSet, type AnswerSet } from './answer-set.js'

/** The words for the answers to a question of yes and no, wherever they are printed. */
export const yesNoWords = { yes: 'Yes', no: 'No', na: 'Not applicable' } as const

/** What questions are answered by that name no set: yes, no, or not applicable. */
export const yesNo: AnswerSet = /* @__PURE__ */ answerSet('yes-no', {
  kind: 'one',
  values: [
    { id: 'yes', label: { en: yesNoWords.yes }, as: 'yes' },
    { id: 'no', label: { en: yesNoWords.no }, as: 'no' },
    { id: 'na', label: { en: yesNoWords.na }, as: 'na' },
  ],
})
