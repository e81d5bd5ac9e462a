import { expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { buildReport } from '../report/build-report.js'
import { findFigures } from './find-figures.js'

const written = (...words: string[]) => findFigures(northtown({}), words).map(({ write }) => write)

it('every figure that is found can be written, and prints what was said', () => {
  const found = [
    ...findFigures(northtown({}), []),
    ...findFigures(northtown({}), ['safety']),
    ...findFigures(northtown({}), ['licence']),
  ]
  expect(found.length).toBeGreaterThan(50)
  const about = found.map(({ write }) => write).join(', ')
  const report = buildReport(northtown({ narrative: { about } }))
  expect(report).toMatchObject({ ok: true })
  const texts = new Set(report.ok ? report.value.figures.map(({ text }) => text) : [])
  expect(
    found.filter(({ prints, write }) => !write.includes('form=') && !texts.has(prints)),
  ).toEqual([])
})

it('words name a question, a standard or a group, in any form or begun; all of them', () => {
  expect(written('safe', 'assess')).toContain(':percent[assessment-safety yes]')
  expect(written('assessment', 'safety').join()).not.toContain('sentence=')
  expect(written('assessment', 'safety', 'licence')).toContain(
    ':compare[assessment-safety yes]{sentence=licence}',
  )
  expect(written('rating', '1.1')).toEqual([':rating[1.1]'])
  expect(written('nowhere')).toEqual([])
})
