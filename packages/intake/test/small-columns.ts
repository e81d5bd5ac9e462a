import type { AnswerColumns } from '../src/index.js'

/** Two characteristics and four questions, one of them routed by each kind of condition. */
export const smallColumns: AnswerColumns = {
  characteristics: [
    {
      id: 'sentence',
      label: 'Type of sentence',
      values: [
        { id: 'community', label: 'Community sentence', group: 'community cases' },
        { id: 'licence', label: 'Licence', group: 'licence cases' },
      ],
    },
    {
      id: 'sex',
      label: 'Sex',
      values: [
        { id: 'woman', label: 'Women', group: 'women' },
        { id: 'man', label: 'Men', group: 'men' },
      ],
    },
  ],
  questions: [
    { id: 'plan-engaging', label: 'Engaging', text: 'Does the plan engage the person?' },
    { id: 'plan-safety', label: 'Safety', text: 'Does the plan keep others safe?' },
    {
      id: 'plan-contingency',
      label: 'Contingency',
      text: 'Does the plan say what happens if risk rises?',
      asked: { question: 'plan-safety', is: ['yes'] },
    },
    {
      id: 'release-contact',
      label: 'Contact',
      text: 'Was there contact before release?',
      asked: { characteristic: 'sentence', is: ['licence'] },
    },
  ],
}
