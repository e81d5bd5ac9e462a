import { ruleEditions } from '@inspectorate/frameworks/rules'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeNextPublication } from '../src/publications/make-publication.js'
import { inspectionDetails } from './inspection-details.js'
import { addPerson, browse, runningApp, type Browsing, type TestApp } from './running-app.js'

let test: TestApp
let browser: Browsing
beforeAll(async () => {
  test = await runningApp()
  browser = await browse(test, await addPerson(test, 'Ada', true))
})
afterAll(() => test.stop())

/** Rules of every kind of id and text that the language allows, and that pages might misread. */
const oddRules = {
  language: 1,
  id: 'Odd:1.0_x',
  title: { cy: '<b>Teitl</b> {{ 7 * 7 }}' },
  scale: 'by',
  scales: { by: [{ id: 'version', label: { cy: 'Gwael <i>' } }, { id: 'was' }] },
  facts: [{ id: 'version' }, { id: 'a:b.c_d', values: ['<x>', 'y"z'] }, { id: 'free' }],
  parameters: [{ id: 'new' }],
  answers: {
    version: [
      { id: 'by', points: '1/3' },
      { id: 'b', points: 2 },
    ],
  },
  nodes: [
    {
      id: 'new',
      rate: { combine: 'worst', of: ['by', 'x:y', 'p.q'] },
      parts: [
        {
          id: 'by',
          number: '1.10',
          adjust: [{ when: { fact: 'free', is: 'text' }, strength: 'consider' }],
        },
        { id: 'x:y', applies: { fact: 'version' } },
        {
          id: 'p.q',
          rate: {
            band: {
              tally: { of: 'version', as: 'sum', points: 'version', where: { kind: 'bad' } },
            },
            cuts: [
              { from: 0, grade: 'was' },
              { from: { param: 'new' }, grade: 'version' },
            ],
          },
        },
        { id: 'e1', rate: { earlier: 'num', back: 3 }, show: false },
      ],
    },
    {
      id: 'num',
      rate: {
        number: { min: '1/3', max: 7, step: '1/3', unit: { cy: '%' }, better: 'lower' },
      },
    },
  ],
}

it.each(ruleEditions)(
  'every page of an inspection under %s works, and a draft',
  async (framework) => {
    expect(await brokenUnder(framework, `new-${framework}`)).toEqual([])
  },
)

it('rules with odd ids and texts are entered, rated and shown as they are', async () => {
  await browser.upload('/frameworks', 'odd.json', JSON.stringify(oddRules))
  expect(await brokenUnder(oddRules.id, 'odd')).toEqual([])
  const here = '/inspections/odd'
  const answers = [
    await browser.post(`${here}/evidence`, {
      'facts.version': 'yes',
      'facts.a:b.c_d': '<x>',
      'facts.free': 'some text',
      'numbers.num': '2/3',
      'parameters.new': '0.5',
      'earlierResults.num': '1',
      'earlierResults.num.1': '2/3',
      'earlierResults.num.2': '1/3',
    }),
    await browser.post(`${here}/evidence/version`, {
      'answer.version': 'by',
      'answer.kind': 'bad',
    }),
    await browser.post(`${here}/judgements`, {
      'rating.by': 'was',
      'rating.x:y': 'version',
      by: '',
    }),
  ]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
  const ratings = (await browser.get(`${here}/ratings`)).body
  expect(ratings).toContain('The worst of 1.10 by, x:y and p.q is Gwael &lt;i&gt;')
  expect(ratings).not.toContain('<i>')
})

/** Begins an inspection, and gives the pages of it that do not work. */
async function brokenUnder(framework: string, slug: string): Promise<string[]> {
  const here = `/inspections/${slug}`
  await browser.post('/inspections', { ...inspectionDetails, slug, framework })
  const pages = ['', '/details', '/import', '/surveys', '/context', '/cases', '/ratings/what-if']
  const lists = ['/ratings', '/evidence', '/judgements', '/narrative', '/recommendations']
  const broken: string[] = []
  for (const path of [...pages, ...lists, '/publications']) {
    const { statusCode, body } = await browser.get(here + path)
    if (statusCode !== 200 || /undefined|\[object|<b>Teitl/.test(body)) broken.push(path)
    if (!lists.includes(path)) continue
    // The first pages that it leads to.
    const parts = [...body.matchAll(new RegExp(`href="(${here}${path}/[^"]+)"`, 'g'))].slice(0, 3)
    for (const [, part] of parts)
      if ((await browser.get(part!)).statusCode !== 200) broken.push(part!)
  }
  const asked = await browser.post(`${here}/publications/draft`, {})
  await makeNextPublication(test.store, test.services.now, test.services.log)
  const draft = await browser.get(String(asked.headers.location))
  return draft.body.includes('.docx</a>') ? broken : [...broken, 'the draft']
}
