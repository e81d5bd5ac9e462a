import { parsedOrThrow, type FramedInspection } from '@inspectorate/core'
import { fixtureInspection } from '@inspectorate/exporter-conformance'
import { buildViews, rateForPublication, type WorkbookView } from '@inspectorate/publication'
import { describe, expect, it } from 'vitest'
import {
  drawRecord,
  drawSample,
  sampleDraw,
  type DrawRecord,
  type FrameCase,
} from '../../packages/sampling/src/index.js'
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

it('the annexe that says how a sample was drawn is what packages/testing/views says', async () => {
  const { framework, inspection } = await northtown()
  const { report } = parsedOrThrow(
    buildViews(
      rateForPublication({
        framework,
        inspection: { ...inspection, sample: { ...inspection.sample, draw: sampleDraw(aDraw()) } },
      }),
      { cases: false },
    ),
  )
  const { id } = report.contents.find(({ text }) => text === 'Annexe: how the sample was drawn')!
  const at = report.blocks.findIndex((block) => block.kind === 'heading' && block.id === id)
  const after = report.blocks.findIndex(
    (block, i) => i > at && block.kind === 'heading' && block.level === 1,
  )
  await expect(laidOut(report.blocks.slice(at, after < 0 ? undefined : after))).toMatchFileSnapshot(
    '../../packages/testing/views/northtown.draw.json',
  )
})

/** Six cases and two beside them, of a frame where some people have two cases. */
function aDraw(): DrawRecord {
  const frame = Array.from({ length: 24 }, (_, i): FrameCase => ({
    id: `N${101 + i}`,
    person: `person ${i % 20}`,
    began: `2026-01-${String(1 + i).padStart(2, '0')}`,
    officer: `officer ${i % 5}`,
    stratum: [i % 3 === 0 ? 'Woman' : 'Man'],
  }))
  const options = { size: 6, buffer: 2, atMost: 2, seed: 'spring', acceptSmall: false }
  const columns = { id: 'Case', person: 'CRN', began: 'Began', officer: 'Officer', strata: ['Sex'] }
  const file = { file: 'frame.csv', sha256: 'ab'.repeat(32), cases: frame.length, columns }
  return drawRecord(
    file as Parameters<typeof drawRecord>[0],
    options,
    parsedOrThrow(drawSample(frame, options)),
  )
}
