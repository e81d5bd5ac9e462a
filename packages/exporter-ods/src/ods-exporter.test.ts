import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exported } from '../test/exported.js'
import { caseRows, casesAlone, fixtureWorkbook, viewFile, viewOf } from '@inspectorate/testing'
import { odsExporter } from './index.js'

describe('odsExporter', () => {
  it('says what it makes', () => {
    expect(odsExporter()).toMatchObject({
      id: 'ods',
      view: 'workbook',
      mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
      extension: '.ods',
    })
  })

  it('defines every style that a sheet, column, row or cell names', async () => {
    const files = unzipSync(await exported(fixtureWorkbook()))
    const [content, styles] = ['content.xml', 'styles.xml'].map((name) => strFromU8(files[name]!))
    const namesIn = (attribute: string, text: string) =>
      new Set(
        [...text.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, name]) => name),
      )
    const named = new Set([
      ...namesIn('table:style-name', content!),
      ...namesIn('text:style-name', content!),
      ...namesIn('style:master-page-name', content!),
    ])
    const defined = namesIn('style:name', `${content}${styles}`)
    expect(named.size).toBeGreaterThan(5)
    expect([...named].filter((name) => !defined.has(name))).toEqual([])
  })

  it('gives the same bytes twice, and when several exports run at once', async () => {
    const first = await exported(fixtureWorkbook())
    const together = await Promise.all([exported(fixtureWorkbook()), exported(fixtureWorkbook())])
    expect(together).toEqual([first, first])
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
    for await (const chunk of odsExporter().render(casesAlone(rows), {}, {}))
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

describe('the package', () => {
  it('begins with its media type, stored as it is with its size before it', async () => {
    const bytes = await exported(fixtureWorkbook())
    const header = new DataView(bytes.buffer)
    const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'
    expect(strFromU8(bytes.subarray(30, 38 + mediaType.length))).toBe(`mimetype${mediaType}`)
    expect({
      flags: header.getUint16(6, true),
      method: header.getUint16(8, true),
      size: header.getUint32(22, true),
      extra: header.getUint16(28, true),
    }).toEqual({ flags: 0, method: 0, size: mediaType.length, extra: 0 })
    expect(strFromU8(bytes.subarray(38 + mediaType.length).subarray(0, 2))).toBe('PK')
  })

  it('has a directory that leads to every entry', async () => {
    const bytes = await exported(fixtureWorkbook())
    const parts = unzipSync(bytes)
    expect(Object.keys(parts)).toEqual([
      'mimetype',
      'META-INF/manifest.xml',
      'meta.xml',
      'settings.xml',
      'styles.xml',
      'content.xml',
    ])
    const end = new DataView(bytes.buffer, bytes.length - 22)
    expect([8, 10].map((at) => end.getUint16(at, true))).toEqual([6, 6])
    expect(end.getUint32(12, true) + end.getUint32(16, true)).toBe(bytes.length - 22)
  })

  it('lists its parts in the manifest, each dated alike', async () => {
    const bytes = await exported(fixtureWorkbook())
    const manifest = strFromU8(unzipSync(bytes)['META-INF/manifest.xml']!)
    for (const part of ['/', 'content.xml', 'styles.xml', 'meta.xml', 'settings.xml'])
      expect(manifest).toContain(`manifest:full-path="${part}"`)
    // 1 January 1980, midday, as MS-DOS writes it.
    const header = new DataView(bytes.buffer)
    expect([header.getUint16(10, true), header.getUint16(12, true)]).toEqual([
      12 << 11,
      (1 << 5) | 1,
    ])
  })
})
