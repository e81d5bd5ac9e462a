import { parsedOrThrow, type Framework } from '../src/index.js'
import {
  frameworkOfRules,
  migrateFramework,
  parseOldFramework,
  parseRules,
} from '../src/language/index.js'

const source = { citation: 'Made for tests', confirmed: true }

/** A small framework of our own, in the format before the framework language: a judged standard, two from cases, guidance between them, one reported only. */
export const smallFrameworkData = {
  id: 'small',
  title: 'Small standards',
  edition: '1',
  publisher: 'Test Inspectorate',
  serviceType: 'Service',
  credit: 'Made for tests',
  scale: [
    { id: 'poor', label: 'Poor', points: 0, tone: 'inadequate' },
    { id: 'fair', label: 'Fair', points: 1, tone: 'requires-improvement' },
    { id: 'good', label: 'Good', points: 2, tone: 'good' },
    { id: 'best', label: 'Best', points: 3, tone: 'outstanding' },
  ],
  banding: {
    of: 'rounded',
    rounding: 'half-up',
    bands: [
      { rating: 'poor', from: 0 },
      { rating: 'fair', from: 50 },
      { rating: 'good', from: 65 },
      { rating: 'best', from: 80 },
    ],
    source,
  },
  discretion: { withinPoints: 5, withinCases: 1, fewCases: 5, source },
  characteristics: [
    {
      id: 'site',
      label: 'Site',
      values: [
        { id: 'north', label: 'North', group: 'northern cases' },
        { id: 'south', label: 'South', group: 'southern cases' },
      ],
    },
  ],
  domains: [
    {
      id: '1',
      title: 'Running the service',
      standards: [
        {
          id: '1.1',
          title: 'Leadership',
          statement: 'It is led well.',
          scored: true,
          rating: { rule: 'judged', source },
          keyQuestions: [],
          prompts: [],
        },
      ],
      blocks: [],
    },
    {
      id: '2',
      title: 'Casework',
      standards: [
        {
          id: '2.1',
          title: 'Planning',
          statement: 'Plans are good.',
          scored: true,
          rating: { rule: 'lowest-key-question', source },
          keyQuestions: [
            {
              id: 'planning-people',
              label: 'Engaging people',
              text: 'Are people engaged?',
              prompts: [],
            },
            {
              id: 'planning-safety',
              label: 'Keeping others safe',
              text: 'Are others kept safe?',
              prompts: [
                {
                  id: 'planning-contingency',
                  label: 'Contingencies',
                  text: 'Is there a contingency?',
                  asked: { question: 'planning-safety', is: ['yes'] },
                },
              ],
            },
          ],
          prompts: [],
        },
        {
          id: '2.2',
          title: 'Results',
          statement: 'People do well.',
          scored: false,
          rating: { rule: 'reported-only', source },
          keyQuestions: [
            { id: 'results-progress', label: 'Progress', text: 'Is there progress?', prompts: [] },
          ],
          prompts: [],
        },
      ],
      blocks: [],
    },
  ],
  surveys: [],
  guidance: [
    {
      id: 'planning-limits-leadership',
      standard: '1.1',
      text: 'With poor planning, leadership is normally poor.',
      when: { standards: ['2.1'], atMost: 'poor', count: 1 },
      then: { rule: 'normally-at-most', rating: 'poor' },
      source,
    },
  ],
  overall: {
    rule: 'sum-and-table',
    table: {
      outOf: 6,
      bands: [
        { rating: 'poor', from: 0 },
        { rating: 'fair', from: 2 },
        { rating: 'good', from: 4 },
        { rating: 'best', from: 6 },
      ],
    },
    otherwise: [
      { rating: 'poor', upTo: [1, 6] },
      { rating: 'fair', upTo: [1, 2] },
      { rating: 'good', upTo: [5, 6] },
      { rating: 'best', upTo: [1, 1] },
    ],
    source,
  },
  addressees: [{ id: 'service', label: 'The service' }],
  report: [{ part: 'ratings', title: 'Ratings' }, { part: 'domains' }],
}

export const smallFramework: Framework = frameworkOfRules(
  parsedOrThrow(parseRules(migrateFramework(parsedOrThrow(parseOldFramework(smallFrameworkData))))),
)
