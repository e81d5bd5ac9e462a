import { distributionReport, fixtureReport } from '@inspectorate/testing'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { captured, escaped, rendered, textOfParts } from '../../test/rendered.js'

const charts = fixtureReport.blocks.filter((block) => block.kind === 'chart')
let bytes: Uint8Array
beforeAll(async () => {
  bytes = await rendered(fixtureReport)
})

describe('the charts of a Word report', () => {
  it('are Word’s own, with their values and the workbook to edit them in', () => {
    const part = textOfParts(bytes)
    charts.forEach(({ shape, categories, series }, i) => {
      const chart = part(`word/charts/chart${i + 1}.xml`)
      const drawing = `word/drawings/drawing${i + 1}.xml`
      expect(chart).toContain(shape === 'bars' ? '<c:barDir val="bar"/>' : '<c:scatterChart>')
      const names = shape === 'bars' ? chart : captured(part(drawing), /<a:t>([^<]*)</g).join(' ')
      for (const name of series) expect(chart).toContain(`<c:v>${name}</c:v>`)
      for (const { label, values, band } of categories) {
        expect(names).toContain(escaped(label))
        if (band !== undefined) expect(chart).toContain(`% ${band}`)
        for (const value of values)
          if (value !== null) expect(chart).toContain(`<c:v>${value}</c:v>`)
      }
      expect(Object.keys(unzipSync(bytes))).toContain(
        `word/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`,
      )
    })
  })

  it('name the boundaries between bands, where bands have a meaning', () => {
    charts.forEach(({ shape, boundaries }, i) => {
      if (shape === 'dots') return
      const name = `word/drawings/drawing${i + 1}.xml`
      expect(Object.keys(unzipSync(bytes)).includes(name)).toBe(boundaries.length > 0)
      if (boundaries.length > 0)
        expect(captured(textOfParts(bytes)(name), /<a:t>([^<]*)</g)).toEqual(
          boundaries.map(({ label }) => label),
        )
    })
  })

  it('tell the bars of more than two groups apart without colour', async () => {
    const bars = distributionReport.blocks.filter((block) => block.kind === 'chart')
    const grouped = bars.find(({ series }) => series.length > 2)!
    const part = textOfParts(await rendered({ ...distributionReport, blocks: [grouped] }))
    const fills = captured(part('word/charts/chart1.xml'), /<\/c:tx><c:spPr>(.*?)<\/c:spPr>/gs)
    expect(new Set(fills.slice(2).map((fill) => captured(fill, /prst="(\w+)"/g)[0])).size).toBe(
      grouped.series.length - 2,
    )
    expect(fills.slice(0, 2).join('')).not.toContain('pattFill')
  })
})
