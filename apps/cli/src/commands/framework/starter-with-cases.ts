import { starterRules } from './starter.js'

const en = (text: string) => ({ en: text })

/** The starter, whose second standard is rated from cases, with all that is asked and reported. */
export function starterWithCases(id: string): object {
  const { nodes, cases: _, ...starter } = starterRules(id)
  const [overall] = nodes
  const [safety, , leadership] = overall!.parts
  const care = {
    id: 'care',
    number: '2',
    title: en('Care'),
    rate: {
      band: { combine: 'worst' },
      round: 1,
      cuts: [
        { from: 0, grade: 'poor' },
        { from: 50, grade: 'fair' },
        { from: 75, grade: 'good' },
      ],
    },
    parts: ['planned', 'given'].map((question) => ({
      id: `care-${question}`,
      title: en(`Care ${question}`),
      rate: { tally: { of: 'cases', as: 'percent', questions: [`care-${question}`] } },
    })),
  }
  return {
    ...starter,
    nodes: [{ ...overall, parts: [safety, care, leadership] }],
    instrument: {
      serviceType: en('Home'),
      characteristics: [
        {
          id: 'stay',
          label: en('Length of stay'),
          values: [
            { id: 'short', label: en('Short'), group: en('people on short stays') },
            { id: 'long', label: en('Long'), group: en('people on long stays') },
          ],
        },
      ],
      standards: [
        { node: 'safety', statement: en('People are kept from harm.') },
        {
          node: 'care',
          statement: en('People get the care that they need.'),
          questions: [
            {
              id: 'care-planned',
              text: en('Is there a plan that says what care the person needs?'),
              prompts: [
                {
                  id: 'plan-shared',
                  label: en('Plan shared'),
                  text: en('Was the plan made with the person?'),
                },
                {
                  id: 'plan-renewed',
                  label: en('Plan renewed'),
                  text: en('Was the plan renewed when needs changed?'),
                  asked: { characteristic: 'stay', is: ['long'] },
                },
              ],
            },
            { id: 'care-given', text: en('Does the person get the care that is planned?') },
          ],
        },
      ],
      surveys: [
        {
          id: 'families',
          title: en('Families'),
          respondents: en('relatives'),
          questions: [
            { id: 'heard', label: en('Listened to'), text: en('Does the home listen to you?') },
          ],
        },
      ],
      addressees: [{ id: 'home', label: en('{service}') }],
      report: [
        { part: 'section', id: 'summary', title: en('Summary') },
        { part: 'ratings', title: en('Ratings') },
        { part: 'domains' },
        { part: 'recommendations', title: en('Recommendations') },
      ],
    },
    cases: [
      {
        name: 'the lower of two percentages rates care',
        ev: {
          grades: { safety: 'good', leadership: 'good' },
          counts: {
            'care-planned': { yes: 9, relevant: 10 },
            'care-given': { yes: 6, relevant: 10 },
          },
        },
        want: { care: 'fair', overall: 'good' },
      },
      {
        name: 'without relevant cases care is not decided',
        ev: {
          grades: { safety: 'good', leadership: 'fair' },
          counts: {
            'care-planned': { yes: 0, relevant: 0 },
            'care-given': { yes: 6, relevant: 10 },
          },
        },
        want: { care: 'undecided', overall: 'undecided' },
      },
    ],
  }
}
