import { groupFindings, type Finding } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'
import type { Blocker } from './blocker.js'

/** What each finding asks for; whether it must be done before publication is said by the finding. */
type Wording = Omit<Blocker, 'must'>

function sectionAt(section: string, line: number): string {
  return `Text of ${section}, line ${line}`
}

/** Ended by a full stop, unless a sentence ends there already. */
function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** Findings as things to do, and where each is done; what is said of many places of one page is said once. */
export function wordFindings(findings: readonly Finding[]): Blocker[] {
  return groupFindings(findings).flatMap(({ all }) => {
    const pages = new Map<string, Blocker & { more: number }>()
    for (const finding of all) {
      const { text, where } = wordFinding(finding)
      const more = (pages.get(where)?.more ?? -1) + 1
      pages.set(where, { text, where, must: finding.blocks !== null, ...pages.get(where), more })
    }
    return [...pages.values()].map(({ text, where, must, more }) => ({
      text: more === 0 ? text : `${text} (and ${more} more like it)`,
      where,
      must,
    }))
  })
}

const unset = {
  publication: {
    text: 'Say when the report is published',
    where: 'details#publication-published',
  },
  fieldwork: { text: 'Say when fieldwork began', where: 'details' },
  sample: { text: 'Say when the sampled sentences began', where: 'details' },
  cases: { text: 'There are no cases yet', where: 'cases' },
  recommendations: { text: 'There are no recommendations yet', where: 'recommendations' },
} as const

function wordFinding(finding: Finding): Wording {
  return match(finding)
    .returnType<Wording>()
    .with({ code: 'narrative-fault' }, ({ issue: { path, line, column, found, expected } }) => ({
      text: `${path[0] === 'narrative' ? `Text of ${path[1]}` : path.join(' ')}${line === undefined ? '' : `, line ${line}, column ${column ?? 1}`}: the report cannot print ${found} here. It takes ${expected}`,
      where: path[0] === 'narrative' ? `narrative/${path[1]}` : 'recommendations',
    }))
    .with({ sentence: P.string }, ({ line, found, evidence, mend, section }) => ({
      text: `${sectionAt(section, line)}, “${found}”: ${[evidence, mend].filter(Boolean).map(asSentence).join(' ')}`,
      where: `narrative/${section}`,
    }))
    .with({ mend: P.string }, ({ found, mend, path }) => ({
      text: `${found} ${mend}`,
      where: pageOf(path),
    }))
    .with({ code: 'undecided-by-rules' }, ({ title, because, path: [list, part] }) => ({
      text: `${title}: ${because}`,
      // The whole has no page of its own that is known here.
      where: list === 'numbers' ? 'evidence' : part === undefined ? 'ratings' : `ratings/${part}`,
    }))
    .with({ code: 'guidance-unanswered' }, ({ standard, text }) => ({
      text: `Answer the decision guidance on ${standard}: ${text}`,
      where: `ratings/${standard}`,
    }))
    .with({ code: 'departure-outside-policy' }, ({ standard }) => ({
      text: `The departure on ${standard} is outside the discretion policy`,
      where: `ratings/${standard}`,
    }))
    .with({ code: 'departure-without-effect' }, ({ standard }) => ({
      text: `The departure on ${standard} changes nothing: remove it`,
      where: `ratings/${standard}`,
    }))
    .with({ code: 'standard-undecided' }, ({ standard, title, hasEvidence }) => ({
      text: `${standard} ${title} is not judged yet${hasEvidence ? '' : ': no relevant cases'}`,
      where: `ratings/${standard}`,
    }))
    .with({ code: 'reason-empty' }, ({ standard, found }) => ({
      text: `The reason on ${standard} says nothing: “${found}”`,
      where: `ratings/${standard}`,
    }))
    .with({ code: 'part-unset' }, ({ part }) => unset[part])
    .with({ code: 'section-unwritten' }, ({ section }) => ({
      text: `Nothing is written for ${section}`,
      where: `narrative/${section}`,
    }))
    .with({ code: 'recommendation-unsupported' }, ({ number }) => ({
      text: `Recommendation ${number} names no finding that leads to it`,
      where: 'recommendations',
    }))
    .with({ code: 'editors-note' }, ({ path, line, text }) => ({
      text: `${path[0] === 'narrative' ? sectionAt(String(path[1]), line) : path.join(' ')}: an editor’s note, printed nowhere: “${text}”`,
      where: path[0] === 'narrative' ? `narrative/${path[1]}` : 'recommendations',
    }))
    .exhaustive()
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
  'notes',
]
