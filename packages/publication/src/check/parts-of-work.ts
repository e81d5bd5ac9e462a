import type { Finding } from './finding/finding.js'

/** What of an inspection somebody works on, in the order in which it is done, and whose work it is. */
export const jobs = {
  details: 'lead inspector',
  cases: 'inspectors',
  surveys: 'analysts',
  evidence: 'analysts',
  judgements: 'ratings panel',
  recommendations: 'lead inspector',
  sections: 'editors',
} as const

export type StatusPart = keyof typeof jobs

export const statusParts = Object.keys(jobs) as readonly StatusPart[]

const partOfKey: Readonly<Record<string, StatusPart>> = {
  cases: 'cases',
  caseSets: 'cases',
  repeats: 'cases',
  surveys: 'surveys',
  response: 'surveys',
  facts: 'evidence',
  numbers: 'evidence',
  counts: 'evidence',
  records: 'evidence',
  parameters: 'evidence',
  earlierResults: 'evidence',
  context: 'evidence',
  judgements: 'judgements',
  departures: 'judgements',
  notRated: 'judgements',
  considered: 'judgements',
  framework: 'judgements',
  recommendations: 'recommendations',
  narrative: 'sections',
  summary: 'sections',
}

/** The part of the work in which a finding is put right. */
export function partOf({ path }: Pick<Finding, 'path'>): StatusPart {
  return partOfKey[String(path[0])] ?? 'details'
}
