import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { frameworkById } from '@inspectorate/frameworks'
import { wantedCounts } from '@inspectorate/programme'
import { plausibleInspection, plausibleRecord } from '@inspectorate/testing'
import { expect, it } from 'vitest'
import { countByDuckdb } from './count-by-duckdb.js'
import { countHere } from './count-here.js'
import { readRecordFile } from './record-file.js'
import { writePart } from './write-part.js'

it('gives of the Parquet that we write what DuckDB counts in it', async () => {
  const units = frameworkById('hmip-pdu-2021')!
  const folder = await mkdtemp(join(tmpdir(), 'inspectorate-programme-'))
  await mkdir(join(folder, 'parts'))
  for (let i = 0; i < 3; i++) {
    const data = plausibleInspection(units, i, 0, { seed: 1, cases: 10 })
    const bytes = new TextEncoder().encode(JSON.stringify(plausibleRecord(units, data)))
    const read = await readRecordFile(bytes, new Map())
    if (!read?.ok) throw new Error('no record')
    await writePart(folder, { records: [read.value], others: [] })
  }
  const parts = (await readdir(join(folder, 'parts'))).map((name) => join(folder, 'parts', name))
  const wanted = wantedCounts([units], { characteristics: ['sex'] })
  const inOrder = (rows: readonly object[] | null) =>
    (rows ?? []).map((row) => JSON.stringify(row)).sort()
  const here = inOrder(await countHere(parts, wanted))
  expect(here.length).toBeGreaterThan(200)
  expect(inOrder(await countByDuckdb(parts, wanted))).toEqual(here)
  await rm(folder, { recursive: true })
})
