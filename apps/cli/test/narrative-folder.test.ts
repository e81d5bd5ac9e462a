import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blankInspection } from './blank-inspection.js'
import { run } from './run.js'

/** Runs `rate` on a blank inspection whose narrative folder holds these files. */
async function rateWith(files: Record<string, string | Uint8Array>) {
  const folder = await mkdtemp(join(tmpdir(), 'inspectorate-narrative-'))
  try {
    const inspection = { ...blankInspection, narrative: 'narrative' }
    await writeFile(join(folder, 'inspection.json'), JSON.stringify(inspection))
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, 'narrative', name)), { recursive: true })
      await writeFile(join(folder, 'narrative', name), content)
    }
    const { exitCode, err } = await run('rate', join(folder, 'inspection.json'))
    return { exitCode, err: err.replaceAll(`${folder}/`, '') }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

describe('the folder of a narrative', () => {
  it.each([
    [
      '2.2.MD',
      'narrative/2.2.MD: no such section: found "2.2.MD", expected a Markdown file named after a section: 2.2.md, perhaps',
    ],
    ['2.2.md.txt', '2.2.md, perhaps'],
    ['2.2', '2.2.md, perhaps'],
    ['foreward.docx', 'foreword.md, perhaps'],
    ['2.2 .md', 'expected 2.2, perhaps'],
    ['2.2 (1).md', 'no such section: found "2.2 (1)"'],
    ['casework/2.2.md', 'narrative/casework: no such section: found the folder "casework"'],
    ['2.2.md/a.md', 'found the folder "2.2.md"'],
  ])('tells %s, which would be left out', async (name, told) => {
    const { exitCode, err } = await rateWith({ 'foreword.md': 'A word.', [name]: 'Some text.' })
    expect(exitCode).toBe(2)
    expect(err).toContain(told)
  })

  it('passes over what systems and editors leave behind', async () => {
    const left = [
      '.DS_Store',
      '.2.2.md.swp',
      '2.2.md~',
      '2.2.md.bak',
      '~$foreword.docx',
      '#2.2.md#',
    ]
    const { exitCode, err } = await rateWith(Object.fromEntries(left.map((name) => [name, 'x'])))
    expect(err).toBe('')
    expect(exitCode).toBe(0)
  })

  it.each([
    [
      Buffer.from('One.\n\nThe service\x92s own', 'latin1'),
      'narrative/foreword.md:3:12: cannot be read: found byte 0x92 after “The service”, expected text saved as UTF-8',
    ],
    [Buffer.from('\uFEFFOne.', 'utf16le'), 'found text in UTF-16'],
    [
      Buffer.concat([Buffer.from('A \uFFFD '), Buffer.from([0xe2, 0x80])]),
      'foreword.md:1:5: cannot be read: found byte 0xE2',
    ],
  ])('tells where %o is no UTF-8', async (bytes, told) => {
    const { exitCode, err } = await rateWith({ 'foreword.md': bytes })
    expect(exitCode).toBe(2)
    expect(err).toContain(told)
  })
})
