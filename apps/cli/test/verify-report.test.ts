import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { inFolder, run, sample } from './run.js'

let report: Buffer
beforeAll(() =>
  inFolder({}, async (folder) => {
    await run('export', sample, '--out', folder, '--format', 'docx,xlsx')
    report = await readFile(join(folder, 'portsmouth-2023.docx'))
  }),
)

const verifying = (change: (xml: string) => string, ...flags: string[]) =>
  inFolder({}, async (folder) => {
    const path = join(folder, 'portsmouth-2023.docx')
    const parts = unzipSync(new Uint8Array(report))
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
        /^257 figures and \d+ paragraphs and table rows are as the inspection gives them/,
      ),
    })
  })

  it('tells a figure and a heading that were edited', async () => {
    const { exitCode, out } = await verifying((xml) =>
      xml.replace('>6 out of 27<', '>16 out of 27<').replaceAll('>Foreword<', '>Preface<'),
    )
    expect(exitCode).toBe(1)
    expect(out.split('\n')).toEqual([
      'cover: figure :score[], place 1: from “6 out of 27” to “16 out of 27”',
      'heading: from “Foreword” to “Preface”',
    ])
  })

  it('judges the figures in a paragraph that an editor put in', async () => {
    const { exitCode, out } = await verifying((xml) =>
      xml.replace(
        '</w:p></w:footnote></w:footnotes>',
        '<w:r><w:t> In 67.3% of the 41 cases risk was assessed well.</w:t></w:r></w:p></w:footnote></w:footnotes>',
      ),
    )
    expect(exitCode).toBe(1)
    const [change, ...claims] = out.split('\n')
    expect(change).toMatch(/^footnote \d+: text: added, “In 67\.3% of the 41 cases/)
    expect(claims).toContainEqual(expect.stringContaining('67.3%'))
  })

  it('prints JSON for programs', async () => {
    const { out } = await verifying(
      (xml) => xml.replace('>6 out of 27<', '>16 out of 27<'),
      '--json',
    )
    expect(JSON.parse(out)).toEqual([
      {
        code: 'figure',
        reference: 'score[]',
        use: 1,
        from: '6 out of 27',
        to: '16 out of 27',
        place: { part: 'cover', under: [], paragraph: expect.any(Number) },
      },
    ])
  })

  it('says once that bookmarks are gone, and compares the text all the same', async () => {
    const { exitCode, out } = await verifying((xml) =>
      xml.replaceAll('w:name="figure_', 'w:name="x_').replace('>6 out of 27<', '>16 out of 27<'),
    )
    expect(exitCode).toBe(1)
    // What check says of the figure follows.
    expect(out.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^the bookmarks of all 257 figures are gone/),
      'cover: “6” became “16”: text (only its numbers differ): from “Score: 6 out of 27” to “Score: 16 out of 27”',
    ])
  })

  it('does not take another document for a report with everything removed', async () => {
    const { exitCode, err } = await verifying((xml) => xml.replaceAll(/>[^<]+</g, '>Other words<'))
    expect(exitCode).toBe(2)
    expect(err).toMatch(/a document with \d+ of the report’s \d+ paragraphs/)
  })

  it('takes the template that the report was exported with', async () => {
    await inFolder({}, async (folder) => {
      const path = join(folder, 'portsmouth-2023.docx')
      await writeFile(path, report)
      const template = ['--template', path]
      await run('export', sample, '--out', join(folder, 'house'), '--format', 'docx', ...template)
      const housed = join(folder, 'house', 'portsmouth-2023.docx')
      expect(await run('verify', housed, '--against', sample, ...template)).toMatchObject({
        exitCode: 0,
      })
    })
  })

  it('says so where the file is no Word document', async () => {
    expect(await run('verify', sample, '--against', sample)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('expected a Word document'),
    })
  })
})
