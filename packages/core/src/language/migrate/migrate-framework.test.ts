import { describe, expect, it } from 'vitest'
import { smallFrameworkData } from '../../../test/small-framework.js'
import { parsedOrThrow } from '../../index.js'
import { frameworkOfRules, parseRules } from '../index.js'
import { migrateFramework } from './migrate-framework.js'
import { parseOldFramework } from './parse-old-framework.js'

const { source } = smallFrameworkData.banding
const [running, casework] = smallFrameworkData.domains
const question = (id: string, more: object = {}) => ({
  id,
  label: `Label of ${id}`,
  text: id,
  ...more,
})
const shares = smallFrameworkData.overall.otherwise

/** The old format, laid out again from what it becomes in the language. */
const laidOut = (old: unknown) => {
  const file = migrateFramework(parsedOrThrow(parseOldFramework(old)))
  // As it is read again: what is undefined is not there.
  const written: unknown = JSON.parse(JSON.stringify(file))
  const { file: _, ...framework } = frameworkOfRules(parsedOrThrow(parseRules(written)))
  return framework
}

describe('a framework of the old format loses nothing', () => {
  it.each<[string, object]>([
    ['as it is', {}],
    [
      'with an exact banding of other bands',
      {
        banding: {
          of: 'exact',
          rounding: 'half-up',
          bands: [
            { rating: 'poor', from: 0 },
            { rating: 'good', from: 40 },
          ],
          source: { citation: 'A manual', confirmed: false },
        },
      },
    ],
    ['rated by shares alone', { overall: { rule: 'share-of-maximum', shares, source } }],
    [
      'without an overall rating, to which nothing adds',
      {
        domains: smallFrameworkData.domains.map((domain) => ({
          ...domain,
          standards: domain.standards.map((standard) => ({ ...standard, scored: false })),
        })),
        overall: { rule: 'none', source: { citation: 'None is given', confirmed: false } },
      },
    ],
    ['without a policy of discretion', { discretion: undefined }],
    [
      'with prompts, blocks, surveys, addressees and words of quantity',
      {
        domains: [
          {
            ...running,
            standards: [
              {
                ...running!.standards[0],
                prompts: [
                  question('oversight', { asked: { characteristic: 'site', is: ['north'] } }),
                ],
              },
            ],
            blocks: [
              {
                id: 'diversity',
                title: 'Diversity',
                after: '1.1',
                prompts: [question('asked-about')],
                compare: 'site',
              },
              { id: 'feedback', title: 'Feedback', after: '1.1', prompts: [] },
            ],
          },
          casework,
        ],
        characteristics: [{ ...smallFrameworkData.characteristics[0], personal: true }],
        surveys: [
          {
            id: 'staff',
            title: 'Staff survey',
            respondents: 'members of staff',
            questions: [question('valued')],
          },
        ],
        addressees: [],
        quantityWords: [{ words: ['most', 'a majority'], from: 50, below: 101 }],
        report: [
          { part: 'section', id: 'foreword', title: 'Foreword' },
          ...smallFrameworkData.report,
          { part: 'recommendations', title: 'Recommendations' },
        ],
      },
    ],
    [
      'with guidance to weigh',
      {
        guidance: [
          ...smallFrameworkData.guidance,
          { ...smallFrameworkData.guidance[0], id: 'weigh-planning', then: { rule: 'weigh' } },
        ],
      },
    ],
  ])('%s', (_, more) => {
    const old: object = JSON.parse(JSON.stringify({ ...smallFrameworkData, ...more }))
    expect(laidOut(old)).toEqual({ ...old, sampleWindows: 'Sentences that began in' })
  })
})
