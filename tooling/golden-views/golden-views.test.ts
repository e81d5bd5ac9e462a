import { parsedOrThrow, type FramedInspection } from '@inspectorate/core'
import { fixtureInspection } from '@inspectorate/exporter-conformance'
import { buildViews, rateForPublication, type WorkbookView } from '@inspectorate/publication'
import { describe, expect, it } from 'vitest'
import { readInspection } from '../../apps/cli/src/read/read-inspection.js'
import { laidOut } from './laid-out.js'
import { northtown } from './northtown.js'
import { everyAnswer } from './every-answer.js'

const sample = (name: string) => () =>
  readInspection(new URL(`../../examples/${name}/inspection.json`, import.meta.url).pathname)

/** Every inspection whose views are kept; of one whose workbook has long lists, the report alone. */
const inspections: readonly [string, () => FramedInspection | Promise<FramedInspection>][] = [
  ['northtown', northtown],
  ['every-answer', everyAnswer],
  ['hostile', fixtureInspection],
  ['portsmouth-2023', sample('portsmouth-2023')],
  ['riverside-home-care', sample('riverside-home-care')],
]
const reportAlone = ['every-answer']
const withCases = ['northtown', 'hostile']

describe.each(inspections)('the views of %s', (name, inspection) => {
  it('are what packages/testing/views says (npx -y pnpm@10.34.9 golden-views)', async () => {
    const { report, workbook } = parsedOrThrow(
      buildViews(rateForPublication(await inspection()), { cases: withCases.includes(name) }),
    )
    const file = (kind: string) => `../../packages/testing/views/${name}.${kind}.json`
    await expect(laidOut(report)).toMatchFileSnapshot(file('report'))
    if (!reportAlone.includes(name))
      await expect(laidOut(await collected(workbook))).toMatchFileSnapshot(file('workbook'))
  })
})

/** With the rows that come one by one. */
async function collected(workbook: WorkbookView): Promise<WorkbookView> {
  const rowsOf = async (rows: WorkbookView['sheets'][number]['tables'][number]['rows']) => {
    const all = []
    for await (const row of rows) all.push(row)
    return all
  }
  const sheets = workbook.sheets.map(async (sheet) => ({
    ...sheet,
    tables: await Promise.all(
      sheet.tables.map(async (table) => ({ ...table, rows: await rowsOf(table.rows) })),
    ),
  }))
  return { ...workbook, sheets: await Promise.all(sheets) }
}
