import { parsedOrThrow } from '@inspectorate/core'
import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { buildViews } from '../publish/build-views.js'

const notRated = Object.fromEntries(
  ['1.2', '1.3', '2.1', '2.3', '2.4', '2.5'].map((id) => [id, 'Too few cases were drawn.']),
)
const viewsOf = (change: Record<string, unknown>) =>
  parsedOrThrow(buildViews(northtown({ notRated, ...change }), { cases: false }))

describe('a report whose panel has not decided on everything', () => {
  const views = viewsOf({
    narrative: { foreword: 'Facilities are :rating[1.4]; the whole is :overall[], at :score[].' },
  })
  const report = JSON.stringify(views.report)

  it('says on its cover that the overall rating is provisional', () => {
    expect(views.report.cover.overall).toMatchObject({
      mark: { word: 'Provisional: 1 of 9 standards not judged', tone: 'not-rated' },
      detail: [{ value: 'There is no overall rating yet.' }],
    })
  })

  it('shows a standard as not judged yet, and one that cannot be rated with its reason', () => {
    const boxes = views.report.blocks.flatMap((block) => (block.kind === 'rating' ? [block] : []))
    expect(boxes.find(({ title }) => title.startsWith('1.4'))).toMatchObject({
      mark: { word: 'Not judged yet' },
      detail: [{ value: 'The ratings panel has not judged this standard.' }],
    })
    expect(boxes.find(({ title }) => title.startsWith('2.3'))).toMatchObject({
      mark: { word: 'Not rated' },
      detail: [{ value: 'It could not be rated: Too few cases were drawn.' }],
    })
    expect(report).not.toContain('not enough evidence')
  })

  it('says so where the narrative refers to it, in the workbook and in the record', () => {
    const texts = views.report.figures.map(({ text }) => text)
    expect(texts).toContain('Not judged yet')
    expect(texts).toContain('provisional: 1 of 9 standards not judged')
    expect(texts).toContain('not known yet')
    const { workbook, record } = views
    expect(JSON.stringify(workbook)).toContain('Provisional: 1 of 9 standards not judged')
    expect(JSON.stringify(workbook)).toContain('"Not judged yet"')
    expect(record.ratings.overall).toMatchObject({ state: 'provisional', rating: null })
  })

  it('has its rating once it has', () => {
    const { report } = viewsOf({
      judgements: { '1.1': { rating: 'good' }, '1.4': { rating: 'good' } },
    })
    expect(report.cover.overall?.mark.position).toBeGreaterThan(0)
  })
})

describe('a standard without relevant cases', () => {
  it('is not the same as one that the panel said cannot be rated', () => {
    const { '2.3': _, ...others } = notRated
    const { report } = viewsOf({ notRated: others })
    const box = report.blocks.find(
      (block) => block.kind === 'rating' && block.title.startsWith('2.3'),
    )
    expect(box).toMatchObject({ mark: { word: 'Not judged yet: no relevant cases' } })
  })
})
