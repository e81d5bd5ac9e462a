import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writingFolder } from './writing-folder.js'

const folder = mkdtempSync(join(tmpdir(), 'inspectorate-writing-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a folder for what is not complete', () => {
  it('takes away what an ended process left, and nothing else', async () => {
    const { pid: ended } = spawnSync(process.execPath, ['--version'])
    const kept = [
      `.writing-${hostname()}-${process.ppid}-abcdef`,
      `.writing-elsewhere.${hostname()}-${ended}-abcdef`,
      '.writing-abcdef',
    ]
    const left = `.writing-${hostname()}-${ended}-abcdef`
    for (const name of [...kept, left]) mkdirSync(join(folder, name))
    const own = basename(await writingFolder(folder))
    const second = basename(await writingFolder(folder))
    expect(readdirSync(folder).toSorted()).toEqual([...kept, own, second].toSorted())
  })
})
