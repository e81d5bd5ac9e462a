import { expect, it } from 'vitest'
import { parseRules } from '../compile/compile-rules.js'
import type { Rules } from '../rules.js'
import { compareRules } from './compare-rules.js'

interface Node {
  [key: string]: unknown
  id: string
  parts?: Node[]
}
const kitchens = () => ({
  language: 1,
  id: 'kitchens',
  title: { en: 'Kitchens' },
  scale: 'grade',
  scales: {
    grade: [
      { id: 'poor', label: { en: 'Poor' }, points: 0 },
      { id: 'fair', label: { en: 'Fair' }, points: 1 },
      { id: 'fine', label: { en: 'Fine' }, points: 2 },
    ],
  },
  facts: [{ id: 'mice', label: { en: 'Mice were seen' } }],
  parameters: [{ id: 'median' }],
  nodes: [
    {
      id: 'overall',
      title: { en: 'Overall' },
      rate: {
        rows: [
          { when: { of: 'parts', is: 'poor', count: 1 }, then: 'poor' },
          { when: { of: 'parts', is: 'fine', count: 2 }, then: 'fine' },
        ],
        otherwise: 'fair',
      },
      adjust: [{ when: { fact: 'mice' }, noBetterThan: 'fair' }],
      parts: [
        { id: 'store', number: '1', title: { en: 'Store' } },
        {
          id: 'heat',
          number: '2',
          title: { en: 'Heat' },
          rate: {
            band: { combine: 'sum' },
            cuts: [
              { from: 0, grade: 'poor' },
              { from: 5, grade: 'fair' },
              { from: 8, grade: 'fine' },
            ],
          },
          parts: [{ id: 'heat-points', rate: { number: { min: 0, max: 10 } } }],
        },
      ],
    },
  ] as Node[],
  cases: [{ name: 'mice', ev: { facts: { mice: true } }, want: { overall: 'undecided' } }],
})
type Kitchens = ReturnType<typeof kitchens>

const parsed = (file: unknown): Rules => {
  const rules = parseRules(file)
  if (!rules.ok) throw new Error(JSON.stringify(rules.issues))
  return rules.value
}
/** What is told of a change, a line each. */
const told = (change: (file: Kitchens) => void) => {
  const file = kitchens()
  change(file)
  return compareRules(parsed(kitchens()), parsed(file)).map((one) =>
    [one.change, one.part, one.id, one.field ?? '', one.before ?? '–', one.after ?? '–'].join(
      ' | ',
    ),
  )
}
const parts = (file: Kitchens) => file.nodes[0]!.parts!

it('an edition does not differ from itself, however its keys are ordered', () => {
  const reversed = JSON.parse(JSON.stringify(kitchens()), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value,
  ) as unknown
  expect(compareRules(parsed(kitchens()), parsed(reversed))).toEqual([])
})

it.each<[string, (file: Kitchens) => void, string[]]>([
  [
    'a renamed title',
    (file) => (parts(file)[0]!['title'] = { en: 'Larder', cy: 'Pantri' }),
    [
      'changed | node | store | title (en) | Store | Larder',
      'changed | node | store | title (cy) | – | Pantri',
    ],
  ],
  [
    'a cut that moves',
    (file) => ((parts(file)[1]!['rate'] as { cuts: { from: number }[] }).cuts[1]!.from = 6),
    ['changed | node | heat | rule | From 5: Fair. | From 6: Fair.'],
  ],
  [
    'a row that asks for more',
    (file) =>
      ((file.nodes[0]!['rate'] as { rows: { when: { count: number } }[] }).rows[0]!.when.count = 2),
    [
      'changed | node | overall | rule | Poor, where at least 1 of its 2 parts is Poor. | Poor, where all of its 2 parts are Poor.',
    ],
  ],
  [
    'rows in another order',
    (file) => {
      const rate = file.nodes[0]!['rate'] as { rows: unknown[] }
      rate.rows = rate.rows.toReversed()
    },
    [
      'changed | node | overall | rule | The first of these that holds decides. Poor, where at least 1 of its 2 parts is Poor. Fine, where all of its 2 parts are Fine. Otherwise Fair. | The first of these that holds decides. Fine, where all of its 2 parts are Fine. Poor, where at least 1 of its 2 parts is Poor. Otherwise Fair.',
    ],
  ],
  [
    'a node that moves under another, and one that comes',
    (file) => {
      const [store, heat] = parts(file)
      file.nodes[0]!.parts = [heat!, { id: 'yard' }]
      heat!.parts!.push(store!)
      ;(heat!['rate'] as { band: object }).band = { combine: 'sum', of: ['heat-points'] }
    },
    [
      'changed | node | heat | rule | {"band":{"combine":"sum"}} | {"band":{"combine":"sum","of":["heat-points"]}}',
      'moved | node | store |  | overall | heat',
      'added | node | yard |  | – | yard',
    ],
  ],
  [
    'a grade that comes, and points that change',
    (file) => {
      file.scales.grade.push({ id: 'best', label: { en: 'Best' }, points: 4 })
      file.scales.grade[2]!.points = 3
    },
    ['changed | grade | fine | points | 2 | 3', 'added | grade | best |  | – | Best'],
  ],
  [
    'a fact that goes and a parameter that is renamed',
    (file) => {
      file.facts = [{ id: 'rats', label: { en: 'Rats were seen' } }]
      file.nodes[0]!['adjust'] = [{ when: { fact: 'rats' }, noBetterThan: 'fair' }]
      file.cases = []
      file.parameters = [{ id: 'mean' }]
    },
    [
      'added | fact | rats |  | – | Rats were seen',
      'added | parameter | mean |  | – | mean',
      'changed | node | overall | adjustment | Always not better than Fair, where “Mice were seen” is answered yes. | Always not better than Fair, where “Rats were seen” is answered yes.',
      'removed | fact | mice |  | Mice were seen | –',
      'removed | parameter | median |  | median | –',
      'removed | case | mice |  | mice | –',
    ],
  ],
  [
    'an order',
    (file) => (file.nodes[0]!.parts = parts(file).toReversed()),
    ['reordered | node | overall |  | store, heat | heat, store'],
  ],
  [
    'what words do not show',
    (file) =>
      (file.nodes[0]!['adjust'] = [{ when: { fact: 'mice', is: true }, noBetterThan: 'fair' }]),
    [
      'changed | node | overall | adjustment | {"noBetterThan":"fair","strength":"must","when":{"fact":"mice"}} | {"noBetterThan":"fair","strength":"must","when":{"fact":"mice","is":true}}',
    ],
  ],
])('%s is told', (_, change, lines) => {
  expect(told(change)).toEqual(lines)
})
