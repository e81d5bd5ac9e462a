import { canonical, parseRules, type RulesFile } from '@inspectorate/core/language'
import { ruleEditions, rulesById } from '@inspectorate/frameworks/rules'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { everythingRules } from './everything-rules.fixture.js'
import { readRulesWorkbook, writeRulesWorkbook } from './rules-workbook.js'

const written = async (file: unknown) => {
  const parsed = parseRules(file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return writeRulesWorkbook(file as RulesFile)
}
const bytesOf = async (file: unknown) => {
  const workbook = await written(file)
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.issues))
  return workbook.value
}

describe('rules come back from their workbook as they were', () => {
  it.each(ruleEditions)('%s', async (id) => {
    const file = await rulesById(id)
    const back = readRulesWorkbook(await bytesOf(file), 'rules.xlsx')
    expect(back.ok && canonical(back.value)).toBe(canonical(file))
  })

  it('with everything that a sheet can show', async () => {
    const back = readRulesWorkbook(await bytesOf(everythingRules()), 'rules.xlsx')
    expect(back).toEqual({ ok: true, value: everythingRules() })
  })

  it('in the same bytes each time', async () => {
    expect(await bytesOf(everythingRules())).toEqual(await bytesOf(everythingRules()))
  })
})

describe('what a sheet cannot show is refused with its path', () => {
  const rules = (when: unknown) => {
    const file = everythingRules() as { nodes: { rate: { rows: { when: unknown }[] } }[] }
    file.nodes[0]!.rate.rows[0]!.when = when
    return file
  }
  const poor = { of: 'parts', is: 'poor', count: 1 }
  const path = ['nodes', 0, 'rate', 'rows', 0, 'when']
  it.each([
    ['not', { not: poor }, [...path, 'not']],
    ['not among others', { all: [poor, { not: poor }] }, [...path, 'all', 1, 'not']],
    ['any within all', { all: [poor, { any: [poor] }] }, [...path, 'all', 1, 'any']],
    ['any within any', { any: [{ any: [poor] }] }, [...path, 'any', 0, 'any']],
    ['all within all', { all: [poor, { all: [poor, poor] }] }, [...path, 'all', 1, 'all']],
  ])('%s', async (_, when, where) => {
    expect(await written(rules(when))).toMatchObject({
      ok: false,
      issues: [{ code: 'wrong-form', path: where }],
    })
  })

  it('a letter that a spreadsheet writes otherwise', async () => {
    const file = everythingRules() as { title: { en: string } }
    file.title.en = 'Cafe\u0301'
    expect(await written(file)).toMatchObject({ ok: false, issues: [{ path: ['title', 'en'] }] })
  })
})

describe('a fault that somebody types', () => {
  const changed = async (change: (workbook: ExcelJS.Workbook) => void) => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await bytesOf(everythingRules())).buffer as ArrayBuffer)
    change(workbook)
    return readRulesWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), 'rules.xlsx')
  }
  /** The cell under a heading in the first row that has this in its first column. */
  const cell = (workbook: ExcelJS.Workbook, name: string, heading: string, of: string, nth = 0) => {
    const sheet = workbook.getWorksheet(name)!
    const headings = sheet.getRow(1).values as string[]
    const rows: number[] = []
    sheet.eachRow((row, number) => {
      if (row.getCell(1).value === of) rows.push(number)
    })
    return sheet.getRow(rows[nth]!).getCell(headings.indexOf(heading))
  }

  it.each<[string, (workbook: ExcelJS.Workbook) => string, string, object]>([
    [
      'a grade that there is not',
      (workbook) => {
        const at = cell(workbook, 'Cuts', 'grade', 'heat')
        at.value = 'poorly'
        return at.address
      },
      'Cuts',
      { code: 'unknown-rating', found: '"poorly"' },
    ],
    [
      'a condition of nothing known',
      (workbook) => {
        const at = cell(workbook, 'Rules', 'compare', 'overall')
        at.value = 'better'
        return at.address
      },
      'Rules',
      { found: '"better"', expected: 'is, orBetter or orWorse' },
    ],
    [
      'a node that asks for itself',
      (workbook) => {
        const at = cell(workbook, 'Nodes', 'parent', 'overall')
        at.value = 'heat-points'
        return at.address
      },
      'Nodes',
      { code: 'framework-inconsistent' },
    ],
    [
      'a count in words',
      (workbook) => {
        const at = cell(workbook, 'Rules', 'count', 'overall')
        at.value = 'two'
        return at.address
      },
      'Rules',
      {},
    ],
    [
      'a date in place of a fraction',
      (workbook) => {
        const at = cell(workbook, 'Nodes', 'weight', 'heat')
        at.value = new Date(Date.UTC(2026, 0, 6))
        at.numFmt = 'dd/mm/yyyy'
        return at.address
      },
      'Nodes',
      { code: 'invalid-type', found: 'a date' },
    ],
    [
      'a heading that is misspelt',
      (workbook) => {
        const at = workbook.getWorksheet('Scales')!.getCell('C1')
        at.value = 'idd'
        return at.address
      },
      'Scales',
      { code: 'unknown-column', found: 'the column "idd"' },
    ],
    [
      'a cell of a two-way table',
      (workbook) => {
        const at = workbook.getWorksheet('Table 1')!.getCell('B5')
        at.value = 'purple'
        return at.address
      },
      'Table 1',
      { code: 'unknown-rating', found: '"purple"' },
    ],
    [
      'a value where nothing reads it',
      (workbook) => {
        const at = cell(workbook, 'Rules', 'strength', 'overall')
        at.value = 'must'
        return at.address
      },
      'Rules',
      { code: 'wrong-form', expected: 'an empty cell' },
    ],
    [
      'a worked case without a sense',
      (workbook) => {
        const headings = workbook.getWorksheet('Cases')!.getRow(1).values as string[]
        const at = workbook.getWorksheet('Cases')!.getRow(2).getCell(headings.indexOf('counts:q1'))
        at.value = '3/5'
        return at.address
      },
      'Cases',
      { found: '"3/5"', expected: 'such as 3 of 5' },
    ],
  ])('%s is told by sheet and cell', async (_, change, sheet, expected) => {
    let address = ''
    const read = await changed((workbook) => (address = change(workbook)))
    expect(read).toMatchObject({ ok: false })
    if (read.ok) return
    expect(read.issues[0]).toMatchObject({ ...expected, file: 'rules.xlsx', sheet, cell: address })
  })

  it('a missing sheet, and one that nobody knows', async () => {
    const read = await changed((workbook) => {
      workbook.removeWorksheet('Scales')
      workbook.addWorksheet('Notes')
    })
    expect(read).toMatchObject({
      ok: false,
      issues: [
        { code: 'missing-sheet', expected: 'a sheet named Scales' },
        { code: 'missing-sheet', found: 'the sheet "Notes"' },
      ],
    })
  })

  it('what is no workbook', () => {
    expect(readRulesWorkbook(new TextEncoder().encode('a,b'), 'rules.xlsx')).toMatchObject({
      ok: false,
      issues: [{ code: 'malformed-workbook', file: 'rules.xlsx' }],
    })
  })
})
