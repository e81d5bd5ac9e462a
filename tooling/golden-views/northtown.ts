import {
  caseQuestions,
  parsedOrThrow,
  parseInspection,
  type Framework,
  type FramedInspection,
} from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import { rulesById } from '@inspectorate/frameworks/rules'
import { northtownNarrative as narrative } from './northtown-narrative.js'

/**
 * An inspection that has every kind of block, run of text and cell: cases by the edition for probation
 * delivery units, one of whose standards has a title with signs of markup.
 */
export async function northtown(): Promise<FramedInspection> {
  const edition = JSON.stringify(await rulesById('hmip-pdu-2021'), shortened)
  const titled = edition.replace('"Planning"', '"People’s plans & <next> steps"')
  const framework = frameworkOfRules(parsedOrThrow(parseRules(JSON.parse(titled))))
  return parsedOrThrow(parseInspection(inspectionUnder(framework), [framework]))
}

/** Short: prompts are rows like those of key questions, and a characteristic is like another. */
function shortened(key: string, value: unknown): unknown {
  if (key === 'prompts') return undefined
  return key === 'characteristics' && Array.isArray(value)
    ? value.filter(({ id }: { id: string }) => id !== 'practitioner')
    : value
}

function inspectionUnder(framework: Framework) {
  return {
    format: 'inspectorate/inspection',
    version: 1,
    id: 'northtown-2026',
    framework: framework.id,
    state: 'published',
    service: { name: 'Northtown', region: 'The North' },
    publication: {
      title: 'An inspection of probation services in Northtown',
      publisher: 'Test Inspectorate',
      published: '2026-01',
      isbn: '978-1-00000-000-0',
      licence: 'Open Government Licence v3.0',
      website: 'https://example.org/inspections',
      contact: 'press@example.org',
      signatory: { name: 'Ines Okafor', office: 'Chief Inspector' },
    },
    fieldwork: { start: '2025-11-03', weeks: 1 },
    sample: { windows: [{ from: '2025-04-07', to: '2025-04-13' }], cohort: 90 },
    cases: cases(framework),
    surveys: { 'staff-survey': responses() },
    response: { 'staff-survey': { invited: 40 } },
    judgements: {
      '1.1': { rating: 'requires-improvement' },
      '1.2': { rating: 'good' },
      '1.4': { rating: 'outstanding' },
    },
    departures: {
      '2.4': { to: 'requires-improvement', reason: 'Work of the last months is much better.' },
    },
    notRated: { '1.3': 'Too few records of services were kept to judge them' },
    context: [
      {
        id: 'caseload',
        label: 'People supervised',
        value: 1012,
        unit: 'count',
        source: 'Northtown',
      },
      { id: 'sickness', label: 'Days lost', value: 9.5, unit: 'days', source: 'Northtown' },
    ],
    recommendations: [
      { addressee: 'pdu', text: 'make enquiries in every case', arisesFrom: ['2.2'] },
      { addressee: 'pdu', text: 'read the replies', arisesFrom: ['2.2'] },
      { addressee: 'region', text: 'fill the posts that stand empty', arisesFrom: ['1.2'] },
      { addressee: 'hmpps', text: 'train new managers', arisesFrom: ['1.1'] },
    ],
    narrative,
    notes: [],
  }
}

/** As many as a short inspection reads, with answers that differ by question, sex and sentence. */
function cases(framework: Framework) {
  return Array.from({ length: 41 }, (_, i) => {
    const characteristics = {
      sentence: i % 3 === 0 ? 'licence' : 'community',
      sex: i % 6 === 0 ? 'woman' : 'man',
      'court-report': i % 8 === 0 ? 'yes' : 'no',
    }
    return {
      id: `NT${String(i + 1).padStart(3, '0')}`,
      characteristics,
      answers: Object.fromEntries(
        caseQuestions(framework).flatMap(({ id }, j) =>
          isAsked(id, characteristics) ? [[id, answer(i, j)]] : [],
        ),
      ),
    }
  })
}

function isAsked(id: string, { sentence, 'court-report': court }: Record<string, string>): boolean {
  if (id.startsWith('court-')) return court === 'yes'
  if (id.startsWith('resettlement-')) return sentence === 'licence'
  return !id.startsWith('outcomes-')
}

function answer(i: number, j: number): string {
  if (i === 7 && j % 5 === 0) return 'na'
  return (i * 7 + j * 11 + ((i * j) % 13)) % 20 < 9 + (j % 8) ? 'yes' : 'no'
}

function responses() {
  return Array.from({ length: 24 }, (_, i) => ({
    id: `S${i + 1}`,
    characteristics: {},
    answers: { 'staff-quality': i % 4 === 0 ? 'no' : 'yes', 'staff-safety': 'yes' },
  }))
}
