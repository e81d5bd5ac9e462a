import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { frameworkById } from '@inspectorate/frameworks'
import { plausibleInspection, plausibleRecord } from '@inspectorate/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../src/read/sha256.js'
import { inFolder, run } from './run.js'

const units = frameworkById('hmip-pdu-2021')!
const files = new Map<string, string>()

/** Records of five services, the first inspected twice, of which one was published otherwise than its rules give. */
beforeAll(() => {
  for (const [service, round] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 0],
  ] as const) {
    const data = plausibleInspection(units, service, round, {
      seed: 1,
      spread: 0,
      drift: 0,
      cases: 30,
    })
    const record = structuredClone(plausibleRecord(units, data))
    if (service === 4) Object.assign(record.ratings.standards[5]!, { rating: 'outstanding' })
    files.set(`${data.id}.json`, JSON.stringify(record))
  }
})
afterAll(() => files.clear())

const withRecords = <T>(use: (at: (name: string) => string) => Promise<T>) =>
  inFolder({}, async (folder) => {
    await mkdir(join(folder, 'records'))
    for (const [name, text] of files) await writeFile(join(folder, 'records', name), text)
    return use((name) => join(folder, name))
  })

const paths = (at: (name: string) => string) =>
  [...files.keys()].map((name) => at(`records/${name}`))

/** Every file of a programme by what is in it. */
async function contentsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const all = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    all.sort().map(async (path) => `${path.slice(folder.length)} ${sha256(await readFile(path))}`),
  )
}

describe('programme', () => {
  it('tells the same of records that were added as of records in a folder', async () => {
    await withRecords(async (at) => {
      const store = at('programme')
      const added = await run('programme', 'add', store, ...paths(at))
      expect(added).toMatchObject({ exitCode: 0, out: '6 inspections added', err: '' })
      expect(await run('programme', 'add', store, ...paths(at))).toMatchObject({
        out: '0 inspections added, 6 there already',
      })
      const list = await run('programme', 'list', store)
      expect(list.out).toContain('5 services, 6 inspections')
      const found = await run('programme', 'check', store)
      expect(found.exitCode).toBe(1)
      const [first] = found.out.split('\n')
      expect(first).toMatch(/ was published as Outstanding; its framework gives /)
      await rm(store, { recursive: true })
      expect(await run('programme', 'list', at('records'))).toEqual(list)
      expect(await run('programme', 'check', at('records'))).toEqual(found)
    })
  })

  it('tells what cannot be meant, and writes nothing', async () => {
    await withRecords(async (at) => {
      await mkdir(at('tables'))
      await writeFile(at('tables/ratings.csv'), 'service,rating\n')
      expect(await run('programme', 'add', at('store'), at('tables'))).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining('found no JSON file'),
      })
      const exported = async (settings: object, ...options: string[]) => {
        const about = { format: 'inspectorate/programme', version: 1, ...settings }
        await writeFile(at('records/programme.json'), JSON.stringify(about))
        return run('programme', 'export', at('records'), '--out', at('out'), ...options)
      }
      expect(await exported({ characteristics: ['sex', 'shoe'] })).toMatchObject({
        exitCode: 2,
        err: expect.stringMatching(/characteristics\S+: .*found "shoe", expected .*sex/),
      })
      expect(await exported({ published: '2026-13' })).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining('published: '),
      })
      // A font is read for the PDF that it is for.
      const font = ['--font', at('tables/ratings.csv')]
      expect(await exported({}, '--to', 'pdf', ...font)).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining('font'),
      })
      expect(await readdir(at('out'))).toEqual([])
      expect(await readdir(at('.'))).not.toContain('store')
    })
  })

  it('tells of a faulty file, goes on with the rest, in one turn or several', async () => {
    await withRecords(async (at) => {
      await writeFile(at('records/broken.json'), '{ "format": ')
      await writeFile(
        at('records/draft.json'),
        [...files.values()][0]!.replace('"state":"published"', '"state":"draft"'),
      )
      await writeFile(at('records/manifest.json'), '{}')
      const once = at('one')
      const added = await run('programme', 'add', once, at('records'))
      expect(added).toMatchObject({
        exitCode: 1,
        out: '6 inspections added, 2 files not added, 1 JSON file of another kind',
      })
      expect(added.err).toContain('broken.json')
      expect(added.err).toContain('draft.json')
      expect(added.err).not.toContain('manifest')
      expect((await run('programme', 'add', once, at('records'))).out).toBe(
        '0 inspections added, 6 there already, 2 files not added, 1 JSON file of another kind',
      )
      // One file a part, in several turns: what is told is the same.
      const turns = at('turns')
      await run('programme', 'add', turns, at('records/broken.json'), '--part', '1')
      await run('programme', 'add', turns, at('records'), '--part', '1')
      expect(await run('programme', 'list', turns)).toEqual(await run('programme', 'list', once))
    })
  })

  it('ends with the same bytes in eight threads, which all begin with the same rules', async () => {
    const bin = new URL('../bin/inspectorate.js', import.meta.url).pathname
    await withRecords(async (at) => {
      for (const threads of ['1', '8']) {
        const args = ['programme', 'add', at(threads), at('records'), '--part', '1']
        execFileSync(process.execPath, [bin, ...args, '--workers', threads])
      }
      expect(await readdir(join(at('8'), 'parts'))).toHaveLength(6)
      expect(await contentsOf(at('8'))).toEqual(await contentsOf(at('1')))
    })
  })

  it.runIf(process.platform === 'linux')('adds the rest where a file cannot be read', async () => {
    await withRecords(async (at) => {
      const added = await run('programme', 'add', at('store'), '/proc/self/mem', ...paths(at))
      expect(added).toMatchObject({ exitCode: 1, out: '6 inspections added, 1 file not added' })
      expect(added.err).toContain('/proc/self/mem: cannot be read: found a fault of the disk (EIO)')
    })
  })

  it('goes on after it was ended between two parts, to the same bytes', async () => {
    await withRecords(async (at) => {
      const [whole, ended] = [at('whole'), at('ended')]
      await writeFile(at('records/broken.json'), '{ "format": ')
      const add = (store: string) => run('programme', 'add', store, at('records'), '--part', '2')
      await add(whole)
      await add(ended)
      const parts = await readdir(join(ended, 'parts'))
      expect(parts).toHaveLength(4)
      for (const part of parts.slice(1, 3))
        await rm(join(ended, 'parts', part), { recursive: true })
      await mkdir(join(ended, 'parts/.writing-half'))
      await writeFile(join(ended, 'parts/.writing-half/tally.parquet'), 'half')
      await add(ended)
      expect(await contentsOf(ended)).toEqual(await contentsOf(whole))
    })
  })
})
