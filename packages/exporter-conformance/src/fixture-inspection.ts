import { parsedOrThrow, parseInspection, type FramedInspection } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { hostileTexts } from './hostile-texts.js'

const narrative = `An opening with :count[assessment-safety yes], :percent[assessment-safety no]{sentence=licence} and :cases[] cases[^1].

[^1]: A footnote with *emphasis*, **strength** and a [link](https://example.org/a?b=1&c=2).

## Strengths

- One that is nested:
  - :percent[assessment-engaging yes]{start} were engaged.

## Areas for improvement

1. First
2. Second

:::quotation{who="Person on probation" illustrative}
They listened.
:::

:::practice-example{title="Working together"}
A practice example.
:::

:::table{caption="Two places"}
| Place | Caseload |
| --- | ---: |
| North | :context[caseload] |
:::
`

/** What the narrative refuses; it is carried as text where people enter names. */
const unprintable: readonly string[] = hostileTexts.filter((text) => /\p{Cf}/u.test(text))

/** A small inspection that has every kind of block, figure and hostile text. */
export function fixtureInspection(): FramedInspection {
  const cases = Array.from({ length: 6 }, (_, i) => ({
    id: `case ${i}`,
    characteristics: {
      sentence: i % 2 === 0 ? 'licence' : 'community',
      sex: i < 2 ? 'woman' : 'man',
    },
    answers: Object.fromEntries(
      [
        'assessment-engaging',
        'assessment-desistance',
        'assessment-safety',
        'planning-engaging',
        'planning-desistance',
        'planning-safety',
      ].map((question, j) => [question, (i + j) % 3 === 0 ? 'no' : 'yes']),
    ),
  }))
  return parsedOrThrow(
    parseInspection(
      {
        format: 'inspectorate/inspection',
        version: 1,
        id: 'fixture',
        framework: 'hmip-pdu-2021',
        state: 'draft',
        service: {
          name: `Northtown ${hostileTexts[0]}`,
          region: `The North ${unprintable.join(' ')}`,
        },
        publication: {
          title: 'An inspection',
          publisher: 'Test Inspectorate',
          published: '2026-01-15',
        },
        fieldwork: { start: '2025-11-03', weeks: 1 },
        sample: { windows: [{ from: '2025-04-07', to: '2025-04-13' }] },
        cases,
        surveys: {},
        judgements: { '1.1': { rating: 'good' }, '1.2': { rating: 'requires-improvement' } },
        departures: { '2.2': { to: 'good', reason: 'A reason of the panel' } },
        notRated: { '2.1': 'No court reports were drawn' },
        context: [
          {
            id: 'caseload',
            label: 'People supervised',
            value: 1012,
            unit: 'count',
            source: 'The service',
          },
        ],
        recommendations: [
          { addressee: 'pdu', text: 'do the first thing', arisesFrom: ['2.2'] },
          { addressee: 'hmpps', text: 'do the second thing', arisesFrom: ['2.2'] },
        ],
        narrative: {
          foreword: hostileTexts
            .filter((text) => !unprintable.includes(text))
            .map((text) => `${text.replace(/[<&=|\]]/g, '\\$&')}\n`)
            .join('\n'),
          '2.2': narrative,
        },
        notes: [],
      },
      frameworks,
    ),
  )
}
