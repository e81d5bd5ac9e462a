import { blankInspection } from './blank-inspection.js'

const en = (text: string) => ({ en: text })
const source = { document: 'Made for tests', confirmed: false }

const scale = {
  scale: 'rating',
  scales: {
    rating: [
      { id: 'poor', label: en('Poor'), points: 0, tone: 'inadequate' },
      { id: 'fair', label: en('Fair'), points: 1, tone: 'requires-improvement' },
      { id: 'good', label: en('Good'), points: 2, tone: 'good' },
    ],
  },
}

const byPercent = (id: string, question: string) => ({
  id,
  title: en(id === 'plans' ? 'Plans' : 'Unpaid work'),
  source,
  rate: {
    band: { combine: 'worst' },
    round: 1,
    cuts: [
      { from: 0, grade: 'poor' },
      { from: 50, grade: 'fair' },
      { from: 65, grade: 'good' },
    ],
  },
  parts: [
    {
      id: question,
      title: en(id === 'plans' ? 'Safety' : 'Placement'),
      source,
      rate: { tally: { of: 'cases', as: 'percent', questions: [question] } },
    },
  ],
})

const framework = (id: string, nodes: { id: string }[], instrument: object) => ({
  language: 1,
  id,
  title: en(id === 'unit-standards' ? 'Standards of units' : 'Standards of regions'),
  source,
  ...scale,
  nodes: [
    {
      id: 'overall',
      title: en('Overall'),
      source,
      needs: 1,
      rate: {
        band: { combine: 'share', of: nodes.map((node) => node.id) },
        cuts: [
          { from: 0, grade: 'poor' },
          { over: 25, grade: 'fair' },
          { over: 75, grade: 'good' },
        ],
      },
      parts: nodes,
    },
  ],
  instrument: {
    report: [{ part: 'ratings', title: en('Ratings') }, { part: 'domains' }],
    ...instrument,
  },
})

const plans = (more: object = {}) => ({
  node: 'plans',
  statement: en('Plans keep people safe.'),
  questions: [{ id: 'plan-safe', text: en('Does the plan keep other people safe?') }],
  ...more,
})

export const unitStandards = framework('unit-standards', [byPercent('plans', 'plan-safe')], {
  standards: [plans()],
})

export const regionStandards = framework(
  'region-standards',
  [byPercent('plans', 'plan-safe'), byPercent('unpaid', 'placed')],
  {
    caseSets: [
      { id: 'units', label: en('Cases of the units'), of: 'pooled', framework: 'unit-standards' },
      { id: 'unpaid-work', of: 'own' },
    ],
    standards: [
      plans({ cases: 'units' }),
      {
        node: 'unpaid',
        statement: en('Placements suit the person.'),
        questions: [{ id: 'placed', text: en('Does the placement suit the person?') }],
        cases: 'unpaid-work',
      },
    ],
  },
)

/** So many cases, the first of them answered yes. */
export const casesOf = (question: string, yes: number, of: number) =>
  Array.from({ length: of }, (_, i) => ({
    id: `c${i + 1}`,
    characteristics: {},
    answers: { [question]: i < yes ? 'yes' : 'no' },
  }))

const published = {
  ...blankInspection,
  state: 'published',
  sample: { windows: [{ from: '2025-04-01', to: '2025-04-28' }] },
}

export const unit = (id: string, yes: number, of: number) => ({
  ...published,
  id,
  framework: './unit-rules.json',
  service: { name: id },
  publication: { ...published.publication, published: '2025-12' },
  narrative: { plans: 'Plans were read.' },
  cases: casesOf('plan-safe', yes, of),
})

export const region = {
  ...published,
  id: 'the-region',
  framework: './region-rules.json',
  service: { name: 'The Region' },
  narrative: {
    plans: 'Of plans, :percent[plan-safe] kept other people safe.',
    unpaid: 'Of placements, :percent[placed] suited the person.',
  },
  recommendations: [
    { addressee: 'service', text: 'review every plan for safety.', arisesFrom: ['plans'] },
  ],
  cases: casesOf('placed', 15, 20),
}
