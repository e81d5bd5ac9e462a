import { fixtureReport } from '@inspectorate/testing'
import { expect, it } from 'vitest'
import { pdfExporter } from './pdf-exporter.js'

it('is given up while it is made, and the next is made all the same', async () => {
  const exporter = pdfExporter()
  const options = exporter.options.parse({})
  const signal = { aborted: false }
  const first = exporter.render(fixtureReport, options, { signal })[Symbol.asyncIterator]().next()
  setTimeout(() => (signal.aborted = true), 1)
  await expect(first).rejects.toMatchObject({ code: 'aborted' })
  const second = await exporter.render(fixtureReport, options, {})[Symbol.asyncIterator]().next()
  expect(second.value?.length).toBeGreaterThan(10_000)
})
