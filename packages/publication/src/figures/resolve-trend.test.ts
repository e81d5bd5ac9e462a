import { tally } from '@inspectorate/core'
import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { parseReferenceText, type FigureReference } from './figure-reference.js'
import { resolveFigure } from './resolve-figure.js'

/** Before, assessment kept others safe in `yes` of `of` cases, all of them on licence. */
const earlier = (yes: number, of: number) => ({
  id: 'northtown-2019',
  framework: 'hmip-pdu-2021',
  published: '2019-06',
  cases: tally(
    Array.from({ length: of }, (_, i) => ({
      characteristics: { sentence: 'licence' },
      answers: { 'assessment-safety': i < yes ? ('yes' as const) : ('no' as const) },
    })),
  ),
  surveys: {},
})
const since = (before: ReturnType<typeof earlier> | undefined, reference: string, form?: 'word') =>
  resolveFigure(northtown(before ? { earlier: before } : {}), {
    ...parseReferenceText(reference)!,
    ...(form && { form }),
  } as FigureReference)

describe('a trend', () => {
  it.each([
    [
      earlier(2, 20),
      'trend[assessment-safety yes]',
      'rose from 10 per cent to 36 per cent',
      'rose',
    ],
    [
      earlier(9, 10),
      'trend[assessment-safety yes]',
      'fell from 90 per cent to 36 per cent',
      'fell',
    ],
    [earlier(9, 10), 'trend[assessment-safety no]', 'rose from 10 per cent to 64 per cent', 'rose'],
    // 4 of 11 and 36 of 100 are not the same share, but print the same percentage.
    [earlier(36, 100), 'trend[assessment-safety yes]', 'stayed at 36 per cent', 'did not change'],
    [
      earlier(1, 4),
      'trend[assessment-safety yes]{sentence=licence}',
      'rose from 25 per cent to 67 per cent',
      'rose',
    ],
  ])('%#: %s', (before, reference, text, word) => {
    expect(since(before, reference)).toMatchObject({ text })
    expect(since(before, reference, 'word')).toMatchObject({ text: word })
  })

  it('shows both counts, the difference and its test', () => {
    expect(since(earlier(2, 20), 'trend[assessment-safety yes]')).toMatchObject({
      evidence: [
        { label: 'Question' },
        { label: 'Answer counted', value: 'Yes' },
        { label: 'This inspection', value: '4 of 11, printed as 36%' },
        {
          label: 'Earlier inspection: northtown-2019, June 2019',
          value: '2 of 20, printed as 10%',
        },
        { label: 'Difference, with its 95% interval (Newcombe)' },
        { label: 'Test' },
      ],
    })
  })

  it.each([
    [undefined, 'trend[assessment-safety yes]', 'an earlier inspection to measure from'],
    [earlier(2, 20), 'trend[assessment-engaging yes]', 'a question that northtown-2019 answered'],
    [
      earlier(2, 20),
      'trend[assessment-safety yes]{sentence=community}',
      'a question that northtown-2019 answered',
    ],
    [earlier(2, 20), 'trend[court-advice yes]', 'a question with relevant cases'],
    [earlier(2, 20), 'trend[assessment-saftey yes]', 'assessment-safety, perhaps'],
    [earlier(2, 20), 'trend[staff-survey yes]', 'staff-'],
  ])('%# is refused: %s, %s', (before, reference, expected) => {
    expect(since(before, reference)).toMatchObject({
      expected: expect.stringContaining(expected) as string,
    })
  })
})
