import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { fixtureReport } from '@inspectorate/testing'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { rendered } from '../test/rendered.js'

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

it('a report is the same bytes however many others were written before or beside it', async () => {
  const first = digest(await rendered(fixtureReport))
  const beside = await Promise.all([rendered(fixtureReport), rendered(fixtureReport)])
  expect(beside.map(digest)).toEqual([first, first])
})

it('a report with a figure in a footnote is the same bytes when it is written again', async () => {
  const [figure] = fixtureReport.figures
  const [footnote, ...others] = fixtureReport.footnotes
  const use = figure!.uses + 1
  const content = [{ kind: 'figure', figure: figure!.id, text: figure!.text, use }] as const
  const report = {
    ...fixtureReport,
    figures: fixtureReport.figures.map((one) => (one === figure ? { ...one, uses: use } : one)),
    footnotes: [{ ...footnote!, content }, ...others],
  }
  expect(digest(await rendered(report))).toBe(digest(await rendered(report)))
})

it('a report is the same bytes in another process, day and time zone', async () => {
  const program = new URL(`../test/.digest-${process.pid}.mjs`, import.meta.url).pathname
  try {
    await build({
      stdin: {
        contents: `import { createHash } from 'node:crypto'
          import { rendered } from './rendered.js'
          const RealDate = Date
          globalThis.Date = class extends RealDate {
            constructor(...args) { super(...(args.length > 0 ? args : [978_307_200_000])) }
            static now() { return 978_307_200_000 }
          }
          const view = JSON.parse(process.env.VIEW)
          console.log(createHash('sha256').update(await rendered(view)).digest('hex'))`,
        resolveDir: new URL('../test', import.meta.url).pathname,
        loader: 'ts',
      },
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      conditions: ['@inspectorate/source'],
      external: ['docx', 'docx/*', 'fflate', 'zod', 'ts-pattern'],
      logLevel: 'error',
    })
    const digests = ['Pacific/Kiritimati', 'America/St_Johns'].map(async (TZ) => {
      const { stdout } = await promisify(execFile)(process.execPath, [program], {
        env: { ...process.env, TZ, VIEW: JSON.stringify(fixtureReport) },
      })
      return stdout.trim()
    })
    const here = digest(await rendered(fixtureReport))
    expect(await Promise.all(digests)).toEqual([here, here])
  } finally {
    await rm(program, { force: true })
  }
})
