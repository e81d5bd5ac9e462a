import { parsedOrThrow } from '@inspectorate/core'
import { expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { buildViews } from '../publish/build-views.js'

it('the frame and the draw stand in an annexe of the report and in the notes of the workbook', () => {
  const draw = {
    frame: { sha256: 'ab'.repeat(32), cases: 1204, people: 1130 },
    seed: '40213',
    strata: { by: ['Sex', 'Risk'], count: 6 },
    size: 60,
    buffer: 12,
    atMost: 6,
  }
  const { report, workbook } = parsedOrThrow(
    buildViews(northtown({ sample: { windows: [], draw } }), { cases: true }),
  )
  const { id } = report.contents.find(({ text }) => text === 'Annexe: how the sample was drawn')!
  const heading = report.blocks.findIndex((block) => block.kind === 'heading' && block.id === id)
  const table = JSON.stringify(report.blocks[heading + 1])
  const notes = JSON.stringify(workbook.sheets.find(({ id }) => id === 'notes'))
  for (const view of [table, notes]) {
    expect(view).toContain('1,204 cases of 1,130 people, in 6 strata by Sex, Risk.')
    expect(view).toContain('ab'.repeat(32))
    expect(view).toContain('60 cases, and 12 to take the place')
    expect(view).toContain('SHA-256 of the seed “40213”')
    expect(view).toContain('6. Where an officer had so many')
  }
})
