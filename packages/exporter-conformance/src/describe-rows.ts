import type { AnyExporter, WorkbookCell, Views } from '@inspectorate/publication'
import { bytesOf, renderView } from '@inspectorate/publication/exporter'
import { expect, it } from 'vitest'

type Rows = AsyncIterable<readonly WorkbookCell[]>
interface WithRows {
  readonly make: () => AnyExporter
  /** Called when the tests run. */
  readonly views: () => Views
}

/** How an exporter of workbooks treats rows that come one after another, from a database for one. */
export function describeRows({ make, views }: WithRows): void {
  const render = (rows: Rows, context = {}) =>
    renderView(make(), { ...views(), workbook: ofRows(views().workbook, rows) }, undefined, context)

  it('stops between two rows when told to', async () => {
    const signal = { aborted: false }
    let taken = 0
    const counted = rows(1_000, () => {
      taken += 1
      if (taken === 10) signal.aborted = true
    })
    await expect(bytesOf(render(counted, { signal }))).rejects.toMatchObject({ code: 'aborted' })
    expect(taken).toBe(10)
  })

  it('hands over bytes while rows still come', async () => {
    let given = 0
    const counted = rows(60_000, () => {
      given += 1
    })
    const seen: number[] = []
    for await (const chunk of render(counted)) if (chunk.length > 1_000) seen.push(given)
    expect(seen[0]).toBeLessThan(60_000)
  })

  it('tells its progress by sheets', async () => {
    const told: [number, number][] = []
    const onProgress = (done: number, of: number) => told.push([done, of])
    await bytesOf(renderView(make(), views(), undefined, { onProgress }))
    const all = views().workbook.sheets.length
    expect(told).toEqual(Array.from({ length: all }, (_, i) => [i + 1, all]))
  })

  it('passes on what goes wrong in the source of its rows', async () => {
    const failing = rows(1, () => {
      throw new Error('the database is gone')
    })
    await expect(bytesOf(render(failing))).rejects.toThrow('the database is gone')
  })
}

async function* rows(count: number, beforeEach: () => void): Rows {
  for (let row = 1; row <= count; row += 1) {
    beforeEach()
    yield [`WM${row}`, row, `Comment ${row}`]
  }
}

/** A workbook of these rows alone. */
function ofRows(view: Views['workbook'], given: Rows): Views['workbook'] {
  const columns = [
    { key: 'case', header: 'Case', type: 'text', width: 12 },
    { key: 'months', header: 'Months', type: 'integer', width: 12 },
    { key: 'comment', header: 'Comment', type: 'text', width: 60 },
  ] as const
  const tables = [{ name: 'cases', columns, rows: given }]
  const sheet = { id: 'cases', name: 'Cases', title: 'Cases', introduction: [], tables }
  return { ...view, sheets: [sheet], names: [] }
}
