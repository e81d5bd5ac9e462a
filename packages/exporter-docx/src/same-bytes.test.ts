import { digestsElsewhere, fixtureReport, sha256 } from '@inspectorate/testing'
import { expect, it } from 'vitest'
import { rendered } from '../test/rendered.js'

it('a report is the same bytes however many others were written before or beside it', async () => {
  const first = sha256(await rendered(fixtureReport))
  const beside = await Promise.all([rendered(fixtureReport), rendered(fixtureReport)])
  expect(beside.map(sha256)).toEqual([first, first])
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
  expect(sha256(await rendered(report))).toBe(sha256(await rendered(report)))
})

it('a report is the same bytes in another process, day and time zone', async () => {
  const here = sha256(await rendered(fixtureReport))
  expect(await digestsElsewhere('rendered', import.meta.url, fixtureReport)).toEqual([here, here])
})
