import type { ReportView } from '@inspectorate/publication'
import { chartsIn, tablesOf } from '@inspectorate/publication/exporter'
import { distributionReport, fixtureReport } from '@inspectorate/testing'
import { describe, expect, it } from 'vitest'

const reports = [
  ['of key questions', fixtureReport],
  ['of answers as they come', distributionReport],
] as const

/** Whatever is printed of one kind, wherever it stands, in order. */
function printed(value: unknown, ...kinds: string[]): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const one = value as Record<string, unknown>
  const inner = Object.values(one).flatMap((part) => printed(part, ...kinds))
  return kinds.includes(String(one['kind'])) ? [one, ...inner] : inner
}

const annexeOf = ({ blocks, chartTables }: ReportView) =>
  blocks.findIndex((block) => block.kind === 'heading' && block.id === chartTables)

describe.each(reports)('a report %s', (_, report) => {
  it('has the tables of its charts in an annexe at its end, and no others there', () => {
    const at = annexeOf(report)
    const tables = report.blocks.slice(at).flatMap((one) => (one.kind === 'table' ? [one] : []))
    const named = chartsIn(report.blocks).flatMap((chart) => chart.tables)
    expect(tables.length).toBeGreaterThan(0)
    for (const { id, behindCharts } of tables) {
      expect(behindCharts).toBe(true)
      expect(named).toContain(id)
    }
    expect(JSON.stringify(report.blocks.slice(0, at))).not.toContain('behindCharts')
  })

  it('has a table for every chart', () => {
    for (const { id, tables } of chartsIn(report.blocks)) {
      expect(tables, id).not.toEqual([])
      expect(tablesOf(report.blocks, tables).length, id).toBe(tables.length)
    }
  })

  it('numbers tables and charts as they stand, and says so in their captions', () => {
    const numbers = { Table: 0, Chart: 0 }
    for (const block of printed(report.blocks, 'table', 'chart', 'distribution')) {
      const label = block['kind'] === 'table' ? 'Table' : 'Chart'
      numbers[label] += 1
      expect(block['numbered']).toEqual({ label, number: numbers[label] })
      expect(block['caption'] ?? block['title']).toMatch(
        new RegExp(`^${label} ${numbers[label]}: .`),
      )
    }
  })

  it('numbers every use of a figure once, as many as it says there are', () => {
    const { cover, blocks, footnotes } = report
    const uses = printed([cover, blocks, footnotes], 'figure').map(
      ({ figure, use }) => `${String(figure)}-${String(use)}`,
    )
    const said = report.figures.flatMap((figure) =>
      Array.from({ length: figure.uses }, (_, i) => `${figure.id}-${i + 1}`),
    )
    expect(uses.toSorted()).toEqual(said.toSorted())
  })
})

it('a chart of groups begins where they are furthest apart', () => {
  const charts = fixtureReport.blocks.flatMap((block) =>
    block.kind === 'chart' && block.shape === 'dots' ? [block] : [],
  )
  expect(charts.length).toBeGreaterThan(0)
  for (const { categories } of charts) {
    const apart = categories.map(({ values }) => {
      const known = values.filter((value) => value !== null)
      return Math.max(...known) - Math.min(...known)
    })
    expect(apart).toEqual(apart.toSorted((a, b) => b - a))
  }
})
