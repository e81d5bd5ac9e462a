import { fixtureReport, pdfElements, readPdf } from '@inspectorate/testing'
import { expect, it } from 'vitest'
import { rendered } from '../test/rendered.js'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1H0z"/></svg>'

it('the logo of the cover is a figure with its alternative text', async () => {
  const logo = {
    url: `data:image/svg+xml;base64,${btoa(svg)}`,
    width: 4,
    height: 1,
    alternative: 'A tower by the sea',
  }
  const { meta } = fixtureReport
  const view = { ...fixtureReport, blocks: [], contents: [], footnotes: [], figures: [] }
  const title = `${meta.subject}: ${'Northumberland, Gateshead and '.repeat(3)}Llanfairpwllgwyngyll`
  const pdf = await readPdf(
    await rendered({ ...view, meta: { ...meta, title }, cover: { lines: [], logo } }),
  )
  const figures = pdfElements(pdf).filter(({ role }) => role === 'Figure')
  expect(figures.map(({ alt }) => alt)).toEqual(['A tower by the sea'])
})
