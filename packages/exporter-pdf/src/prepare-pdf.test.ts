import { fixtureReport } from '@inspectorate/testing'
import { expect, it } from 'vitest'
import { pdfExporter, preparePdf } from './index.js'

const bytesOfReport = async () => {
  const exporter = pdfExporter()
  const chunks: Uint8Array[] = []
  for await (const chunk of exporter.render(fixtureReport, exporter.options.parse({}), {}))
    chunks.push(chunk)
  return Buffer.concat(chunks)
}

it('makes the same of a report whether it was prepared for, once or twice, or not', async () => {
  await preparePdf()
  await preparePdf()
  const first = await bytesOfReport()
  expect(first.equals(await bytesOfReport())).toBe(true)
  await preparePdf()
  expect(first.equals(await bytesOfReport())).toBe(true)
})
