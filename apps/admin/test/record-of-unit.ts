import { rulesById } from '@inspectorate/frameworks/rules'
import { inspectionDetails } from './inspection-details.js'

/** The record of a unit that counted so many yes to a question that a region pools. */
export async function recordOfUnit(
  id: string,
  yes: number,
  of: number,
  framework = 'hmip-pdu-2023',
): Promise<string> {
  return JSON.stringify({
    format: 'inspectorate/record',
    version: 1,
    rules: await rulesById(framework),
    inspection: {
      format: 'inspectorate/inspection',
      version: 1,
      id,
      framework,
      state: 'published',
      service: { name: id },
      publication: {
        title: inspectionDetails['publication-title'],
        publisher: inspectionDetails['publication-publisher'],
        published: '2026-01',
      },
      fieldwork: { start: '2025-11-03', weeks: 1 },
      sample: { windows: [] },
      cases: [],
      surveys: {},
      judgements: {},
      departures: {},
      notRated: {},
      // Which of its cases were asked what, only an edition with questions says.
      ...(framework === 'hmip-pdu-2023' && {
        counts: { 'assessment-safety': { yes, relevant: of } },
      }),
      context: [],
      recommendations: [],
      narrative: {},
      notes: [],
    },
    ratings: { overall: null, standards: [] },
    figures: [],
  })
}
