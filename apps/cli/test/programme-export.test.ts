import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { frameworkById } from '@inspectorate/frameworks'
import { plausibleInspection, plausibleRecord } from '@inspectorate/testing'
import { describe, expect, it, vi } from 'vitest'
import { sha256 } from '../src/read/sha256.js'
import { inFolder, run } from './run.js'

const units = frameworkById('hmip-pdu-2021')!
const settings = {
  format: 'inspectorate/programme',
  version: 1,
  id: 'all-2025',
  title: 'All services',
  published: '2026-02',
  places: 'hmip-region-2023',
  characteristics: ['sex'],
}

async function filesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).sort()
  return Promise.all(
    names.map(async (name) => `${name} ${sha256(await readFile(join(folder, name)))}`),
  )
}

describe('programme export', () => {
  it('writes the same bytes whoever counts: DuckDB, JavaScript, or nobody, of records in a folder', async () => {
    await inFolder({}, async (folder) => {
      const at = (name: string) => join(folder, name)
      await mkdir(at('records'))
      await mkdir(at('store'))
      // Twelve services in three regions, inspected twice; two hundred: programme-in-database.test.ts of the admin app.
      for (let i = 0; i < 24; i++) {
        const choices = { seed: 3, regions: 3, cases: 12 }
        const data = plausibleInspection(units, i % 12, Math.floor(i / 12), choices)
        await writeFile(at(`records/${data.id}.json`), JSON.stringify(plausibleRecord(units, data)))
      }
      for (const place of ['records', 'store'])
        await writeFile(at(`${place}/programme.json`), JSON.stringify(settings))
      await run('programme', 'add', at('store'), at('records'), '--part', '10')
      const exported = async (place: string, to: string) => {
        const out = at(`out-${place}-${to.length}`)
        const args = ['export', at(place), '--out', out, '--to', to]
        expect(await run('programme', ...args)).toMatchObject({ exitCode: 0, err: '' })
        return filesIn(out)
      }
      const all = 'html,docx,xlsx,ods,csv,json,parquet'
      const written = await exported('store', all)
      expect(written).toHaveLength(13)
      expect(await exported('records', all)).toEqual(written)

      const withoutDuckdb = vi.fn<() => never>(() => {
        throw new Error('not installed')
      })
      vi.doMock('@duckdb/node-api', withoutDuckdb)
      const inJavascript = await exported('store', 'xlsx,csv,json')
      vi.doUnmock('@duckdb/node-api')
      expect(withoutDuckdb).toHaveBeenCalled()
      expect(inJavascript).toHaveLength(3)
      expect(written).toEqual(expect.arrayContaining(inJavascript))

      const data = await readFile(at(`out-store-${all.length}/all-2025.json`), 'utf8')
      const { tables } = JSON.parse(data) as { tables: Record<string, object[]> }
      expect(tables['ratings']).toHaveLength(12 * 10)
      const first = tables['ratings']!.find(
        (row) => 'service_code' in row && row.service_code === 'U00001',
      )
      expect(first).toMatchObject({
        provider_code: 'R01',
        service_code: 'U00001',
        place_code: 'X99000001',
        codes: 'provider:R01; service:U00001; gss:X99000001',
        kind: 'Full inspection, announced',
        previous_report: 'https://example.org/reports/0-2023',
      })
      expect(tables['groups']!.length).toBeGreaterThan(0)
      const page = await readFile(at(`out-store-${all.length}/all-2025-services.html`), 'utf8')
      // A row a service, with the ratings of all its standards.
      expect(page.match(/<th scope="row">/g)).toHaveLength(12)
      expect(page).toContain('<a href="https://example.org/reports/0-2025">')
      const json = async (name: string): Promise<Record<string, unknown>> =>
        JSON.parse(await readFile(at(`out-store-${all.length}/${name}`), 'utf8'))
      const csv = await readFile(at(`out-store-${all.length}/all-2025-ratings.csv`), 'utf8')
      const keys = csv.split('\r\n', 1)[0]!.split(',')
      const csvw = await json('all-2025-ratings.csv-metadata.json')
      const fields = { columns: keys.map((name) => expect.objectContaining({ name })) }
      expect(csvw).toMatchObject({
        url: 'all-2025-ratings.csv',
        'dc:issued': { '@value': '2026-02', '@type': 'xsd:gYearMonth' },
        'rdfs:comment': [expect.any(String), 'No report was corrected after it was published.'],
        tableSchema: { ...fields, primaryKey: ['inspection', 'standard'] },
      })
      // What is a key is one: of every row another, and never empty.
      const rows = tables['ratings'] as unknown as Record<string, string>[]
      const ids = rows.map(({ inspection, standard }) => `${inspection} ${standard}`)
      expect(new Set(ids).size).toBe(rows.length)
      const pack = await json('datapackage.json')
      expect(pack['name']).toMatch(/^[a-z0-9._-]+$/)
      expect(pack).toMatchObject({
        resources: [{ schema: { fields: fields.columns, missingValues: [''] } }],
      })
      const catalog = await json('catalog.jsonld')
      expect(catalog).toMatchObject({
        '@type': 'dcat:Catalog',
        'dct:publisher': { '@type': 'foaf:Agent' },
        'dcat:dataset': [
          {
            'dct:description': expect.stringContaining('The date of the next release is not set.'),
            'adms:versionNotes': 'No report was corrected after it was published.',
            'dcat:distribution': [
              { 'dcat:downloadURL': { '@id': 'all-2025-ratings.csv' } },
              { 'dcat:downloadURL': { '@id': 'all-2025-ratings.parquet' } },
            ],
          },
        ],
      })
      const report = await readFile(at(`out-store-${all.length}/all-2025.html`), 'utf8')
      expect(report).toContain('What they give under Standards for inspecting probation regions')
    })
  })

  it('prints the narrative beside its settings, and holds back what is bound to nothing once it is published', async () => {
    await inFolder({}, async (folder) => {
      const at = (name: string) => join(folder, name)
      await mkdir(at('narrative'))
      const data = plausibleInspection(units, 0, 0, { seed: 3, cases: 30 })
      await writeFile(at('one.json'), JSON.stringify(plausibleRecord(units, data)))
      const settle = (more: object) =>
        writeFile(
          at('programme.json'),
          JSON.stringify({ ...settings, narrative: 'narrative', ...more }),
        )
      const exported = () => run('programme', 'export', folder, '--out', at('out'), '--to', 'html')
      await settle({ signatory: { name: 'A Person', office: 'Chief Inspector' } })

      await writeFile(at('narrative/foreword.md'), 'We inspected :number[services] service.')
      expect(await exported()).toMatchObject({ exitCode: 0, err: '' })
      const page = await readFile(at('out/all-2025.html'), 'utf8')
      expect(page).toContain('Chief Inspector')
      expect(page).toContain('number[services]')

      await writeFile(at('narrative/foreword.md'), 'We read 30 cases.')
      const held = await exported()
      expect(held).toMatchObject({ exitCode: 1, out: '' })
      expect(held.err).toContain('narrative/foreword.md')
      expect(held.err).toContain(':cases[]')
      const found = await run('programme', 'check', folder)
      expect(found.exitCode).toBe(1)
      expect(found.out).toContain('typed-figure-unbound')
      // A draft is no publication yet.
      await settle({ published: undefined })
      expect(await exported()).toMatchObject({ exitCode: 0 })

      await writeFile(at('narrative/foreword.md'), 'We inspected :number[servces].')
      expect((await exported()).err).toContain('services, perhaps')
      await writeFile(at('narrative/forword.txt'), '')
      expect(await exported()).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining('foreword.md'),
      })
    })
  })

  it('refuses a format that it does not know, and a folder without records', async () => {
    await inFolder({}, async (folder) => {
      expect(
        await run('programme', 'export', folder, '--out', folder, '--to', 'xls'),
      ).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining('html, docx, pdf, xlsx'),
      })
      expect(await run('programme', 'export', folder, '--out', folder)).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining('no record of a published inspection'),
      })
    })
  })
})
