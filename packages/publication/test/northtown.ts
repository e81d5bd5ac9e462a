import { parsedOrThrow, parseInspection } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { rateForPublication } from '../src/publish/rate-for-publication.js'
import type { RatedInspection } from '../src/rated-inspection.js'

const answersOf = (safety: 'yes' | 'no' | 'na') => ({
  'assessment-engaging': 'yes',
  'assessment-desistance': 'yes',
  'assessment-safety': safety,
})

/** Twelve cases: assessment keeps others safe in 4 of the 11 relevant; of the three licence cases in 2. */
export function northtown(
  change: { narrative?: Record<string, string>; [key: string]: unknown } = {},
): RatedInspection {
  const safety = [
    'yes',
    'yes',
    'no',
    'yes',
    'yes',
    'no',
    'no',
    'no',
    'no',
    'no',
    'no',
    'na',
  ] as const
  return rateForPublication(
    parsedOrThrow(
      parseInspection(
        {
          format: 'inspectorate/inspection',
          version: 1,
          id: 'northtown',
          framework: 'hmip-pdu-2021',
          state: 'draft',
          service: { name: 'Northtown', region: 'The North' },
          publication: {
            title: 'An inspection',
            publisher: 'Test Inspectorate',
            published: '2026-01',
          },
          fieldwork: { start: '2025-11-03', weeks: 1 },
          sample: { windows: [] },
          cases: safety.map((answer, i) => ({
            id: `case-${i}`,
            characteristics: { sentence: i < 3 ? 'licence' : 'community' },
            answers: answersOf(answer),
          })),
          surveys: {},
          judgements: { '1.1': { rating: 'good', by: 'Ratings panel' } },
          departures: {},
          notRated: {},
          context: [
            {
              id: 'caseload',
              label: 'People supervised',
              value: 1012,
              unit: 'count',
              source: 'The service',
            },
            {
              id: 'vacancies',
              label: 'Vacancy rate',
              value: 23,
              unit: 'percent',
              source: 'The service',
            },
          ],
          recommendations: [],
          narrative: {},
          notes: [],
          ...change,
        },
        frameworks,
      ),
    ),
  )
}
