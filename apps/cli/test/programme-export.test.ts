import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { frameworkById } from '@inspectorate/frameworks'
import { plausibleInspection, plausibleRecord } from '@inspectorate/testing'
import { describe, expect, it } from 'vitest'
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
  it('writes the same bytes of a programme as of the records in a folder, in every format', async () => {
    await inFolder({}, async (folder) => {
      const at = (name: string) => join(folder, name)
      await mkdir(at('records'))
      await mkdir(at('store'))
      for (let i = 0; i < 8; i++) {
        const data = plausibleInspection(units, i % 4, i >> 2, { seed: 3, regions: 2, cases: 30 })
        await writeFile(at(`records/${data.id}.json`), JSON.stringify(plausibleRecord(units, data)))
      }
      for (const place of ['records', 'store'])
        await writeFile(at(`${place}/programme.json`), JSON.stringify(settings))
      await run('programme', 'add', at('store'), at('records'))
      const to = 'html,docx,xlsx,ods,csv,json,parquet'
      for (const place of ['records', 'store'])
        expect(
          await run('programme', 'export', at(place), '--out', at(`out/${place}`), '--to', to),
        ).toMatchObject({ exitCode: 0, err: '' })
      const written = await filesIn(at('out/store'))
      expect(written).toHaveLength(13)
      expect(await filesIn(at('out/records'))).toEqual(written)

      const { tables } = JSON.parse(await readFile(at('out/store/all-2025.json'), 'utf8')) as {
        tables: Record<string, { rating?: string; previous_rating?: string; standard?: string }[]>
      }
      expect(tables['ratings']).toHaveLength(4 * 10)
      const page = await readFile(at('out/store/all-2025-services.html'), 'utf8')
      expect(page.match(/<th scope="row">/g)).toHaveLength(4 * 10)
      expect(page).toContain('<a href="https://example.org/reports/0-2025">')
      const report = await readFile(at('out/store/all-2025.html'), 'utf8')
      expect(report).toContain('What they give under Standards for inspecting probation regions')
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
