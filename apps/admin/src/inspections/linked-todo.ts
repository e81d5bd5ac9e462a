import { thingsToDo, type Finding } from '@inspectorate/publication'
import type { Blocker } from './blocker.js'

/** What is open by what `check` finds, each with the page on which it is put right. */
export function linkedTodo(findings: readonly Finding[]): Blocker[] {
  return thingsToDo(findings).map(({ part, text, must, path }) => ({
    part,
    text,
    must,
    where: pageOf(path),
  }))
}

/** The pages on which parts of an inspection are changed that are not among its details. */
const pages: Readonly<Record<string, string>> = {
  cases: 'cases',
  caseSets: 'case-sets',
  repeats: 'cases',
  surveys: 'surveys',
  response: 'surveys',
  context: 'context',
  recommendations: 'recommendations',
  judgements: 'ratings',
  departures: 'ratings',
  notRated: 'ratings',
  considered: 'ratings',
  framework: 'ratings',
  facts: 'evidence',
  numbers: 'evidence',
  counts: 'evidence',
  records: 'evidence',
  parameters: 'evidence',
  earlierResults: 'evidence',
}

/** The page on which a part of the inspection is changed, of details with the field. */
function pageOf([part, name]: Finding['path']): string {
  if (part === 'narrative') return name === undefined ? 'narrative' : `narrative/${name}`
  const page = pages[String(part)]
  if (page === 'ratings' && name !== undefined) return `ratings/${name}`
  if (page !== undefined) return page
  const field = [part, name].filter((one) => typeof one === 'string').join('-')
  return detailFields.includes(field) ? `details#${field}` : 'details'
}

const detailFields = [
  'service-name',
  'service-region',
  'service-organisation',
  'service-codes',
  'kind',
  'fieldwork-start',
  'fieldwork-weeks',
  'sample-windows',
  'sample-note',
  'characteristics',
  'publication-title',
  'publication-publisher',
  'publication-published',
  'publication-isbn',
  'publication-licence',
  'publication-website',
  'publication-contact',
  'publication-address',
  'notes',
]
