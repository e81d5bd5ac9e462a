import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { docxExporter } from '@inspectorate/exporter-docx'
import { fixtureReport } from '@inspectorate/testing'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'

type Report = typeof fixtureReport
const exporter = docxExporter()

async function written(options: object, report: Report = fixtureReport): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of exporter.render(report, exporter.options.parse(options), {}))
    chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name]!)
const text = async (bytes: Uint8Array) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value

let template: Uint8Array
let plain: Uint8Array
let housed: Uint8Array
beforeAll(async () => {
  template = new Uint8Array(await readFile(new URL('house.docx', import.meta.url)))
  plain = await written({})
  housed = await written({ template })
})

describe('the report in a house template', () => {
  it('says the same, with every gauge, but for the pages in its contents and at its charts', async () => {
    const words = (said: string) =>
      said
        .replace(/\t\d+$/gm, '')
        .replace(/\(page \d+\)/g, '(page)')
        // In the house’s wider letters fewer tiles stand beside each other: other places are empty.
        .replace(/\n{2,}/g, '\n')
    expect(words(await text(housed))).toBe(words(await text(plain)))
    expect((await text(housed)).match(/\s[■□]+$/gm)!.length).toBeGreaterThan(15)
  })

  it('has the house’s fonts', () => {
    expect(partOf(plain, 'word/styles.xml')).toContain('w:ascii="Arial"')
    expect(partOf(housed, 'word/styles.xml')).toContain('w:ascii="Georgia"')
    expect(partOf(housed, 'word/styles.xml')).not.toContain('Arial')
    expect(partOf(housed, 'word/theme/theme1.xml')).toContain('Georgia')
  })

  it('has the house’s margins, on every page', () => {
    const margins = [
      ...partOf(housed, 'word/document.xml').matchAll(/<w:pgMar [^>]*w:left="(\d+)"/g),
    ]
    expect(margins.map(([, left]) => left)).toEqual(['1985', '1985'])
  })

  it('has the house’s header and footer', () => {
    expect(partOf(housed, 'word/header1.xml')).toContain('Borough Review Office')
    expect(partOf(housed, 'word/header1.xml')).not.toContain(fixtureReport.meta.title)
    expect(partOf(housed, 'word/footer1.xml')).toContain('PAGE')
  })

  it('takes the house’s colour for what the house has no style for, but not for ratings', () => {
    const styles = partOf(housed, 'word/styles.xml')
    const style = (id: string) =>
      new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0]
    expect(style('ReportTable')).toContain('w:fill="6B1B3A"')
    expect(style('RatingGood')).toContain('w:fill="2F7D32"')
  })

  it('is marked as a draft in any house', async () => {
    const { meta } = fixtureReport
    const draft = {
      ...fixtureReport,
      meta: { ...meta, state: 'draft', stateText: 'Draft' },
    } as const
    const header = partOf(await written({ template }, draft), 'word/header1.xml')
    expect(header).toMatch(/HeaderState.*Draft.*Borough Review Office/s)
  })

  it('is refused when the template is no Word document', async () => {
    await expect(written({ template: new Uint8Array([1, 2, 3]) })).rejects.toMatchObject({
      code: 'exporter-failed',
    })
  })
})

it('the template is what its script makes, byte for byte, at any time and anywhere', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inspectorate-house-'))
  const made = join(folder, 'house.docx')
  execFileSync(
    process.execPath,
    [fileURLToPath(new URL('make-template.js', import.meta.url)), made],
    { env: { ...process.env, TZ: 'Pacific/Kiritimati' } },
  )
  expect((await readFile(made)).equals(template)).toBe(true)
  await rm(folder, { recursive: true })
})
