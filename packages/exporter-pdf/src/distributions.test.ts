import { distributionReport, pdfElements, readPdf, textOfItems } from '@inspectorate/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { rendered } from '../test/rendered.js'
import { page } from './prepare/page-shape.js'
import { prepareView } from './prepare/prepare-view.js'

const charts = distributionReport.blocks.filter((block) => block.kind === 'distribution')
const drawings = prepareView(distributionReport, { firmness: false, families: [] }).blocks.flatMap(
  (block) => (block.kind === 'distribution' ? [block] : []),
)
let pdf: Awaited<ReturnType<typeof readPdf>>
beforeAll(async () => {
  pdf = await readPdf(await rendered(distributionReport))
})

describe('distributions in a PDF', () => {
  it('are drawings that stay on a page, with every row in one of them', () => {
    const room = page.height - page.margins.top - page.margins.bottom
    drawings.forEach(({ drawings: parts }, i) => {
      for (const { height } of parts) expect(height).toBeLessThan(room)
      const words = parts.flatMap((one) => one.words.map(({ text }) => text)).join('')
      for (const { label, detail } of charts[i]!.rows) {
        expect(words.replaceAll(/\s/g, '')).toContain(label.replaceAll(/\s/g, ''))
        expect(words).toContain(detail)
      }
    })
  })

  it('are one sentence for people who cannot see them, and lead to their table', () => {
    const alternatives = pdfElements(pdf).map(({ alt }) => alt)
    for (const { description } of charts) expect(alternatives).toContain(description)
    drawings.forEach(({ tables }, i) =>
      expect(tables.map(({ to }) => to)).toEqual(charts[i]!.tables),
    )
  })

  it('print their key and their values as text', () => {
    const text = pdf.pages
      .map(({ items }) => textOfItems(items, ' '))
      .join(' ')
      .replaceAll(/\s+/g, '')
    for (const { segments } of charts)
      for (const { label } of segments) expect(text).toContain(label.replaceAll(/\s+/g, ''))
  })

  it('divide a chart whose rows are more than a page holds', () => {
    const [chart] = charts
    const rows = Array.from({ length: 80 }, (_, i) => ({ ...chart!.rows[0]!, label: `Row ${i}` }))
    const [long] = prepareView(
      { ...distributionReport, blocks: [{ ...chart!, rows }] },
      { firmness: false, families: [] },
    ).blocks
    expect(long).toMatchObject({ kind: 'distribution' })
    expect(long && 'drawings' in long && long.drawings.length).toBeGreaterThan(2)
  })
})
