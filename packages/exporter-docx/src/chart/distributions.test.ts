import { distributionReport } from '@inspectorate/testing'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { captured, escaped, rendered, textOfParts } from '../../test/rendered.js'

const charts = distributionReport.blocks.filter(
  (block) => block.kind === 'distribution' || block.kind === 'chart',
)
let bytes: Uint8Array
beforeAll(async () => {
  bytes = await rendered(distributionReport)
})

/** Every distribution with its chart part, and the sheet of its data. */
function stacked() {
  const part = textOfParts(bytes)
  const files = unzipSync(bytes)
  return charts.flatMap((block, i) => {
    if (block.kind !== 'distribution') return []
    const workbook = unzipSync(files[`word/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`]!)
    return [
      {
        block,
        chart: part(`word/charts/chart${i + 1}.xml`),
        drawing: part(`word/drawings/drawing${i + 1}.xml`),
        sheet: strFromU8(workbook['xl/worksheets/sheet1.xml']!),
      },
    ]
  })
}

const valuesIn = (series: string) =>
  captured(series.replace(/.*<c:val>/s, ''), /<c:v>([^<]*)<\/c:v>/g).map(Number)

describe('distributions in a Word report', () => {
  it('are stacked bars of Word’s own, with every value, to the left below zero', () => {
    for (const { block, chart } of stacked()) {
      expect(chart).toContain('<c:grouping val="stacked"/>')
      const series = captured(chart, /(<c:ser>.*?<\/c:ser>)/gs)
      block.segments.forEach(({ label, side }, i) => {
        const its = series.find((one) => one.includes(`<c:v>${escaped(label)}</c:v>`))
        const sign = side === 'left' ? -1 : 1
        const values = block.rows.flatMap(({ values }) => values[i] ?? [])
        expect(valuesIn(its!)).toEqual(values.map((value) => (value === 0 ? 0 : sign * value)))
      })
    }
  })

  it('print values to the left without their sign', () => {
    for (const { block, chart } of stacked()) {
      const series = captured(chart, /(<c:ser>.*?<\/c:ser>)/gs)
      const formats = series.flatMap((one) => captured(one, /<c:numFmt formatCode="([^"]*)"/g))
      expect(formats.length).toBeGreaterThanOrEqual(block.segments.length)
      expect(new Set(formats)).toEqual(new Set(['0;0']))
    }
  })

  it('begin every panel at one zero, and still do when somebody edits their data', () => {
    for (const { block, chart, sheet } of stacked()) {
      const gaps = captured(chart, /(<c:ser>.*?<\/c:ser>)/gs).filter((one) =>
        one.includes(`<c:v>${block.space}</c:v>`),
      )
      expect(gaps).toHaveLength(block.panels.length - 1)
      const formulas = [
        ...sheet.matchAll(/<f>(\d+)-SUM\(([A-Z]+)(\d+):([A-Z]+)\3\)<\/f><v>([^<]*)/g),
      ]
      expect(formulas).toHaveLength(gaps.length * block.rows.length)
      for (const [, total, from, row, to, gap] of formulas) {
        const between = captured(sheet, new RegExp(`<c r="([A-Z]+)${row}">`, 'g')).filter(
          (column) => column >= from! && column <= to!,
        )
        const sum = between.reduce((all, column) => all + numberAt(sheet, `${column}${row}`), 0)
        expect(Number(total) - sum).toBe(Number(gap))
        expect(Number(gap)).toBeGreaterThan(0)
      }
    }
  })

  it('have a key in the order of the bars, with what the percentages are of', () => {
    for (const { block, drawing } of stacked()) {
      const samples = captured(
        drawing,
        /<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="\d+" name="([^"]*)"\/><cdr:cNvSpPr\/>/g,
      )
      expect(samples).toEqual(block.segments.map(({ label }) => escaped(label)))
      const texts = captured(drawing, /<a:t>([^<]*)</g).join(' ')
      for (const { heading } of block.panels) expect(texts).toContain(heading)
    }
  })

  it('name every row with how many answered it', () => {
    for (const { block, chart } of stacked())
      for (const { label, detail } of block.rows) {
        const names = captured(chart, /<c:pt idx="\d+"><c:v>([^<]*)</g).map((name) =>
          name.replaceAll(/\s/g, ''),
        )
        expect(names).toContain(escaped(`${label}${detail}`).replaceAll(/\s/g, ''))
      }
  })

  it('are told apart by hatching, and described in words', () => {
    const document = textOfParts(bytes)('word/document.xml')
    expect(captured(document, /<wp:docPr\b[^>]* descr="([^"]*)"/g)).toEqual(
      charts.map(({ description }) => escaped(description)),
    )
    for (const { block, chart } of stacked())
      if (block.segments.length > 3) expect(chart).toContain('<a:pattFill prst=')
  })
})

function numberAt(sheet: string, cell: string): number {
  return Number(new RegExp(`<c r="${cell}">(?:<f>[^<]*</f>)?<v>([^<]*)`).exec(sheet)?.[1] ?? 0)
}
