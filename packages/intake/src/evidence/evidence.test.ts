import ExcelJS from 'exceljs'
import { parseRules, type Evidence, type Rules } from '@inspectorate/core/language'
import { ruleEditions, rulesById } from '@inspectorate/frameworks/rules'
import { describe, expect, it } from 'vitest'
import type { Known } from './evidence-row.js'
import { evidenceTemplate } from './evidence-template.js'
import { planEvidence } from './plan-evidence.js'
import { readEvidence } from './read-evidence.js'

const title = { en: 'A title' }
const rulesOf = (file: unknown): Rules => {
  const parsed = parseRules(file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}
/** Rules that ask for one thing of each kind. */
const everything = rulesOf({
  language: 1,
  id: 'toy',
  title,
  scale: 's',
  scales: { s: ['poor', 'fair', 'good'].map((id) => ({ id, label: { en: id.toUpperCase() } })) },
  facts: [
    { id: 'breach', label: { en: 'A duty is breached' } },
    { id: 'kind', values: ['school', 'prison'] },
    { id: 'town' },
  ],
  parameters: [{ id: 'median' }],
  answers: { severity: [{ id: 'minor', label: { en: 'Minor' } }, { id: 'crucial' }] },
  nodes: [
    {
      id: 'all',
      title,
      rate: { combine: 'worst', of: ['a', 'b'] },
      adjust: [
        { when: { fact: 'breach' }, noBetterThan: 'fair' },
        { when: { fact: 'kind', is: 'prison' }, strength: 'consider' },
        { when: { fact: 'town', is: 'Ely' }, noBetterThan: 'fair' },
        { when: { of: 'faults', over: 2 }, noBetterThan: 'poor' },
        { when: { of: 'n', over: { param: 'median' } }, noBetterThan: 'fair' },
        { when: { of: 'share', under: 10 }, noBetterThan: 'poor' },
        { when: { of: 'before', is: 'poor' }, noBetterThan: 'fair' },
      ],
      parts: [
        { id: 'a', number: '1', title },
        { id: 'b', title },
        { id: 'n', rate: { number: { min: 0, max: 10, step: 0.5 } } },
        { id: 'share', rate: { tally: { of: 'cases', as: 'percent', questions: ['q1'] } } },
        {
          id: 'faults',
          rate: { tally: { of: 'findings', as: 'count', where: { severity: 'crucial' } } },
        },
        { id: 'before', rate: { earlier: 'all', back: 2 } },
      ],
    },
  ],
})
const known: Known = {
  judgements: { a: { rating: 'good', by: 'The board' } },
  notRated: { b: 'There was nobody to speak to' },
  departures: { all: { to: 'fair', reason: 'It is new, and small', by: 'The board' } },
  facts: { breach: false, kind: 'prison', town: 'Ely' },
  numbers: { n: 2.5 },
  counts: { q1: { yes: 3, relevant: 12 } },
  records: { findings: [{ severity: 'crucial', note: 'A door' }, { severity: 'minor' }] },
  parameters: { median: '1/6' },
  considered: { all: 'Weighed' },
  earlierResults: { all: ['good', 'poor'] },
}
const blank = { id: 'toy' }

const imported = async (bytes: Uint8Array, rules: Rules, into: object, file = 'evidence.xlsx') => {
  const read = readEvidence(bytes, file, rules)
  if (!read.ok) return { issues: read.issues }
  const plan = planEvidence(rules, into as Record<string, unknown>, read.value)
  return plan.ok ? plan.value : { issues: plan.issues }
}
/** A template in which somebody has typed. */
const typed = async (
  rules: Rules,
  into: Known,
  cells: Readonly<Record<string, string | number>>,
) => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await evidenceTemplate(rules, into)) as unknown as ArrayBuffer)
  for (const [place, value] of Object.entries(cells)) {
    const [sheet, cell] = place.split('!')
    workbook.getWorksheet(sheet)!.getCell(cell!).value = value
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
/** The row of an input. */
const rowOf = async (input: string) => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await evidenceTemplate(everything)) as unknown as ArrayBuffer)
  const inputs = workbook.getWorksheet('Evidence')!.getColumn(1).values
  return inputs.indexOf(input)
}

describe('what rules ask for', () => {
  it('comes back from its workbook as it was, of each kind', async () => {
    const { inspection, added } = (await imported(
      await evidenceTemplate(everything, known),
      everything,
      blank,
    )) as { inspection: object; added: number }
    expect(inspection).toEqual({ ...blank, ...known })
    expect(added).toBe(12)
  })

  it('changes nothing where it is known already', async () => {
    const into = { ...blank, ...known }
    expect(
      await imported(await evidenceTemplate(everything, known), everything, into),
    ).toMatchObject({
      inspection: into,
      added: 0,
      changed: 0,
      unchanged: 12,
    })
  })

  it('leaves what is known where a cell is empty', async () => {
    const into = { ...blank, ...known }
    expect(await imported(await evidenceTemplate(everything), everything, into)).toMatchObject({
      inspection: into,
      added: 0,
      changed: 0,
    })
  })

  it('is the same bytes every time', async () => {
    expect(await evidenceTemplate(everything, known)).toEqual(
      await evidenceTemplate(everything, known),
    )
  })

  it('takes a value in place of a reason, and a reason in place of a value', async () => {
    const [a, b] = [await rowOf('grades:a'), await rowOf('grades:b')]
    const bytes = await typed(
      everything,
      {},
      {
        [`Evidence!E${a}`]: 'It was closed',
        [`Evidence!D${b}`]: 'fair',
      },
    )
    expect(await imported(bytes, everything, { ...blank, ...known })).toMatchObject({
      inspection: { judgements: { b: { rating: 'fair' } }, notRated: { a: 'It was closed' } },
    })
  })
})

describe('every edition in the language', () => {
  it.each(ruleEditions)('%s: its worked cases come back from a workbook', async (id) => {
    const rules = rulesOf(await rulesById(id))
    const cases = rules.file.cases ?? []
    for (const { ev } of cases.slice(0, 3)) {
      const { counts, ...others } = decisionsOf(ev)
      // Where an instrument asks of cases, its cases are counted, and nobody fills in what they give.
      const given = rules.file.instrument ? others : { ...others, ...(counts && { counts }) }
      const result = await imported(await evidenceTemplate(rules, given), rules, blank)
      expect(result).toMatchObject({ inspection: plain(given) })
    }
  })
})

describe('a fault that somebody types is told by sheet and cell', () => {
  it.each([
    ['grades:a', 'D', 'great', /great/],
    ['numbers:n', 'D', 11, /11/],
    ['numbers:n', 'D', 'many', /many/],
    ['facts:breach', 'D', 'perhaps', /perhaps/],
    ['counts:yes:q1', 'D', 4, /alone/],
    ['counts:relevant:q1', 'D', 'some', /some/],
    ['departures:all', 'D', 'good', /without a reason/],
    ['earlier:2:all', 'D', 'good', /inspection after it/],
  ])('%s', async (input, column, value, found) => {
    const row = await rowOf(input)
    const bytes = await typed(everything, {}, { [`Evidence!${column}${row}`]: value })
    const { issues } = (await imported(bytes, everything, blank)) as { issues: readonly object[] }
    expect(issues).toMatchObject([
      { sheet: 'Evidence', cell: `D${row}`, found: expect.stringMatching(found) },
    ])
  })

  it('an input that no rules ask for, and one twice', async () => {
    const bytes = await typed(
      everything,
      {},
      { 'Evidence!A2': 'grades:c', 'Evidence!A4': 'grades:b' },
    )
    const { issues } = (await imported(bytes, everything, blank)) as { issues: readonly object[] }
    expect(issues).toMatchObject([
      { cell: 'A2', code: 'unknown-name' },
      { cell: 'A4', code: 'duplicate-id' },
    ])
  })

  it('an answer that no set has, and a record of no set', async () => {
    const bytes = await typed(
      everything,
      {},
      {
        'Records 1!A2': 'findings',
        'Records 1!B2': 'crucal',
        'Records 1!B3': 'Minor',
      },
    )
    const { issues } = (await imported(bytes, everything, blank)) as { issues: readonly object[] }
    expect(issues).toMatchObject([
      { sheet: 'Records 1', cell: 'B2', expected: expect.stringContaining('crucial') },
      { sheet: 'Records 1', cell: 'A3' },
    ])
  })

  it('a file that is no template', async () => {
    const bytes = new TextEncoder().encode('case,q1\nP1,yes\n')
    expect(readEvidence(bytes, 'cases.csv', everything)).toMatchObject({
      ok: false,
      issues: [{ code: 'missing-column', found: expect.stringContaining('q1') }],
    })
  })
})

it('is read from CSV as from a workbook', async () => {
  const csv = 'Input,What,Allowed,Value,Reason,By\ngrades:a,,,POOR,,\nnumbers:n,,,2.5,,\n'
  expect(await imported(new TextEncoder().encode(csv), everything, blank, 'a.csv')).toMatchObject({
    inspection: { judgements: { a: { rating: 'poor' } }, numbers: { n: 2.5 } },
    added: 2,
  })
})

/** Evidence as an inspection holds it. */
function decisionsOf({ grades, earlier, ...rest }: Evidence): Known {
  return {
    ...rest,
    ...(grades && {
      judgements: Object.fromEntries(
        Object.entries(grades).map(([id, rating]) => [id, { rating }]),
      ),
    }),
    ...(earlier && { earlierResults: earlier }),
  } as Known
}

/** Without lists that say nothing, which need not come back. */
function plain(given: object): object {
  return Object.fromEntries(
    Object.entries(given).filter(([, one]) => Object.keys(one as object).length > 0),
  )
}
