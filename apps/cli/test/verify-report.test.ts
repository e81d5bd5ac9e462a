import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { inFolder, run, sample } from './run.js'

const verifying = (change: (xml: string) => string, ...flags: string[]) =>
  inFolder({}, async (folder) => {
    await run('export', sample, '--out', folder, '--format', 'docx')
    const path = join(folder, 'portsmouth-2023.docx')
    const parts = unzipSync(new Uint8Array(await readFile(path)))
    for (const name of ['word/document.xml', 'word/footnotes.xml'])
      parts[name] = strToU8(change(strFromU8(parts[name]!)))
    await writeFile(path, zipSync(parts))
    return run('verify', path, '--against', sample, ...flags)
  })

describe('verify --against', () => {
  it('finds a report as the inspection gives it', async () => {
    expect(await verifying((xml) => xml)).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(
        /^241 figures, \d+ headings, \d+ ratings and 8 recommendations are/,
      ),
    })
  })

  it('tells a figure and a heading that were edited', async () => {
    const { exitCode, out } = await verifying((xml) =>
      xml.replace('>6 out of 27<', '>16 out of 27<').replaceAll('>Foreword<', '>Preface<'),
    )
    expect(exitCode).toBe(1)
    expect(out.split('\n')).toEqual([
      'figure :score[], place 1: from “6 out of 27” to “16 out of 27”',
      'heading: removed, was “Foreword”',
      'heading: added, “Preface”',
    ])
  })

  it('prints JSON for programs', async () => {
    const { out } = await verifying(
      (xml) => xml.replace('>6 out of 27<', '>16 out of 27<'),
      '--json',
    )
    expect(JSON.parse(out)).toEqual([
      { code: 'figure', reference: 'score[]', use: 1, from: '6 out of 27', to: '16 out of 27' },
    ])
  })

  it('does not take another document for a report with everything removed', async () => {
    const { exitCode, err } = await verifying((xml) =>
      xml.replaceAll('w:name="figure_', 'w:name="x_'),
    )
    expect(exitCode).toBe(2)
    expect(err).toContain('no bookmarks of figures')
  })

  it('says so where the file is no Word document', async () => {
    expect(await run('verify', sample, '--against', sample)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('expected a Word document'),
    })
  })
})
