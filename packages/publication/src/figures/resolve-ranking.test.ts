import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { buildReport } from '../report/build-report.js'
import { parseReferenceText, type FigureReference } from './figure-reference.js'
import { resolveFigure } from './resolve-figure.js'

const of = (reference: string, form?: 'result') => {
  const parsed = { ...parseReferenceText(reference)!, ...(form && { form }) } as FigureReference
  return resolveFigure(northtown(), parsed)
}

describe('a ranking', () => {
  it.each([
    ['ranking[lowest 2.2]', '‘Keeping other people safe’'],
    ['ranking[highest 2.2]', '‘Engaging the person’ and ‘Offending and desistance’, equally'],
    ['ranking[lowest 2]', '‘Keeping other people safe’ (2.2 Assessment)'],
    ['ranking[highest assessment-safety by sentence]', 'licence cases'],
    ['ranking[lowest assessment-safety by sentence]', 'community sentence cases'],
    ['ranking[highest standards]', '1.1 Leadership'],
    ['ranking[lowest standards]', '2.2 Assessment'],
  ])('%s is %s', (reference, text) => expect(of(reference)).toMatchObject({ text }))

  it('says the result that puts it there, if asked', () => {
    expect(of('ranking[lowest 2.2]', 'result')).toMatchObject({
      text: '‘Keeping other people safe’ (36 per cent)',
    })
    expect(of('ranking[highest 2.2]', 'result')).toMatchObject({
      text: '‘Engaging the person’ and ‘Offending and desistance’, equally (100 per cent)',
    })
    expect(of('ranking[lowest standards]', 'result')).toMatchObject({
      text: '2.2 Assessment (Inadequate)',
    })
  })

  it('shows the whole set as its evidence, the best first', () => {
    expect(of('ranking[lowest 2.2]')).toMatchObject({
      evidence: [
        { label: '‘Engaging the person’', value: '12 of 12, printed as 100%' },
        { label: '‘Offending and desistance’', value: '12 of 12, printed as 100%' },
        { label: '‘Keeping other people safe’', value: '4 of 11, printed as 36%' },
        { label: 'Rule' },
      ],
    })
  })

  it.each([
    ['ranking[lowest assessment-engaging by sentence]', 'all 2 are level at 100 per cent'],
    ['ranking[lowest assessment-safety by sex]', 'a set of two or more with results'],
    ['ranking[lowest 1.1]', 'a set of two or more with results'],
    ['ranking[lowest 2.9]', '2.1, perhaps'],
    ['ranking[lowest standard]', 'standards, perhaps'],
    ['ranking[lowest assessment-saftey by sex]', 'assessment-safety, perhaps'],
    ['ranking[lowest assessment-safety by sexes]', 'sex, perhaps'],
  ])('%s is refused: %s', (reference, expected) => {
    expect(of(reference)).toMatchObject({ expected: expect.stringContaining(expected) as string })
  })

  it('is bound in the report, at the start of a sentence too', () => {
    const report = buildReport(
      northtown({
        narrative: {
          foreword: ':ranking[highest assessment-safety by sentence]{start form=result} lead.',
        },
      }),
    )
    expect(report.ok && report.value.figures).toContainEqual(
      expect.objectContaining({
        reference: 'ranking[highest assessment-safety by sentence]',
        text: 'Licence cases (67 per cent)',
      }),
    )
  })
})
