import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exported } from '../test/exported.js'
import { digestsElsewhere, fixtureWorkbook, sha256, viewOf } from '@inspectorate/testing'
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

  it('gives the same bytes in another process, day and time zone', async () => {
    const view = viewOf('northtown', 'workbook')
    const here = sha256(await exported(view))
    expect(await digestsElsewhere('exported', import.meta.url, view)).toEqual([here, here])
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
