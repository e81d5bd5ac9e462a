import type { Step } from './step.js'

const source = { document: 'Made up to try a recipe', confirmed: false }

const rules = {
  $schema: '../schemas/rules.schema.json',
  language: 1,
  id: 'toy-2026',
  title: { en: 'Toy standards' },
  edition: '2026',
  publisher: { en: 'Toy Inspectorate' },
  credit: { en: 'Made up to try a recipe.' },
  source,
  scale: 'rating',
  scales: {
    rating: ['poor', 'fair', 'good'].map((id) => ({ id, label: { en: id } })),
  },
  facts: [{ id: 'praised', label: { en: 'Praised by everybody' } }],
  nodes: [
    {
      id: 'overall',
      title: { en: 'Overall' },
      rate: { combine: 'worst' },
      adjust: [{ when: { fact: 'praised' }, oneUp: true, text: { en: 'Praised' } }],
      parts: ['safety', 'care'].map((id) => ({ id, title: { en: id }, source })),
    },
  ],
}
const cases = ['fair', 'good'].map((overall) => ({
  name: overall,
  ev: { grades: { safety: 'fair', care: 'good' }, facts: { praised: overall === 'good' } },
  want: { overall },
}))

const file = 'packages/frameworks/rules/toy-2026.json'
const json = (value: object): string => JSON.stringify(value, null, 2)

/** An edition that uses the toy rule. */
export const toyEdition: readonly Step[] = [
  {
    names: ['packages/frameworks/rules/<id>.json'],
    files: { [file]: `${json(rules)}\n` },
    found: 'edition',
  },
  {
    names: ['source', 'confirmed'],
    files: {
      [file]: [['"id": "overall",', `"id": "overall",\n      "source": ${json(source)},`]],
    },
    found: 'edition',
  },
  {
    names: ['`cases`'],
    files: { [file]: [['  "nodes": [', `  "cases": ${json(cases)},\n  "nodes": [`]] },
    found: 'edition',
  },
  {
    names: ['packages/frameworks/src/rules.ts'],
    files: {
      'packages/frameworks/src/rules.ts': [
        [
          "  'ofsted-schools-2019': () =>\n    import('../rules/ofsted-schools-2019.json', { with: { type: 'json' } }),\n",
          "  'ofsted-schools-2019': () =>\n    import('../rules/ofsted-schools-2019.json', { with: { type: 'json' } }),\n  'toy-2026': () => import('../rules/toy-2026.json', { with: { type: 'json' } }),\n",
        ],
      ],
    },
    found: 'edition',
  },
]
