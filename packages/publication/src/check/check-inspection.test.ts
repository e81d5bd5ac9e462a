import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { bindFigures } from './finding/bind-figures.js'
import { checkInspection } from './check-inspection.js'
import type { Finding, ProseFinding } from './finding/finding.js'

type Told = ProseFinding & Finding

const checked = (section: string, text: string, change: object = {}): Told[] =>
  checkInspection(northtown({ narrative: { [section]: text }, ...change })).flatMap((finding) =>
    'sentence' in finding ? [finding] : [],
  )

const safety = 'The danger to other people was dealt with well enough by the assessment in'

describe('a typed figure', () => {
  it('holds back the publication until it is bound, and prints the same afterwards', () => {
    const text = `${safety} 4 of the 11 cases.`
    const findings = checked('2.2', text)
    expect(findings).toMatchObject([
      {
        code: 'typed-figure-unbound',
        severity: 'warning',
        blocks: 'publish',
        line: 1,
        column: safety.length + 2,
        candidates: [{ write: ':count[assessment-safety yes]' }],
      },
    ])
    const bound = bindFigures({ '2.2': text }, findings)['2.2']!
    expect(bound).toBe(`${safety} :count[assessment-safety yes] cases.`)
    expect(checked('2.2', bound)).toEqual([])
  })

  it('is left alone by --fix where no reference prints the same words', () => {
    const text = `${safety} four of the eleven cases.`
    const findings = checked('2.2', text)
    expect(findings).toMatchObject([{ code: 'typed-figure-unbound' }])
    expect(bindFigures({ '2.2': text }, findings)).toEqual({})
  })

  it('that the evidence contradicts is an error with the figure that is right', () => {
    const text = 'Keeping other people safe was dealt with well enough in 5 of the 11 cases.'
    expect(checked('2.2', text)).toMatchObject([
      {
        code: 'typed-figure-contradicts',
        severity: 'error',
        found: '5 of the 11',
        candidates: [{ write: ':count[assessment-safety yes]' }],
      },
    ])
  })

  it('is no error where its base is another: it may be of other cases', () => {
    expect(checked('2.2', `${safety} 5 of the 12 cases.`)).toMatchObject([
      { code: 'typed-figure-unbound', severity: 'warning' },
    ])
  })

  it('that its author vouches for is left alone', () => {
    expect(checked('2.2', `${safety} :authored[5 of the 11]{source="Panel"} cases.`)).toEqual([])
  })

  it('that its author calls no claim is left alone', () => {
    expect(checked('2.2', `${safety} :plain[5 of the 11] cases.`)).toEqual([])
  })

  it('in a quotation is the speaker’s own', () => {
    expect(checked('2.2', `> ${safety} 5 of the 11 cases.`)).toEqual([])
  })

  it.each([
    ['a heading', '## Safe in 40 per cent of cases\n\nAll was written down.', '40 per cent'],
    [
      'a table',
      ':::table{caption="Assessment"}\n| Question | Share |\n| --- | ---: |\n| Safety | 40% |\n:::',
      '40%',
    ],
    [
      'a caption',
      ':::table{caption="Safe in 40% of cases"}\n| Question | Answer |\n| --- | --- |\n| Safety | Yes |\n:::',
      '40%',
    ],
    ['a footnote', 'It was safe.[^a]\n\n[^a]: In 40 per cent of cases.', '40 per cent'],
    ['a list', '- It was safe in 40 per cent of cases.', '40 per cent'],
  ])('is found in %s', (_, text, found) => {
    expect(checked('2.2', text)).toContainEqual(
      expect.objectContaining({ blocks: 'publish', found }),
    )
  })

  it('is found in recommendations, reasons of decisions and notes, at its place', () => {
    const findings = checked('2.2', 'Nothing.', {
      recommendations: [
        { addressee: 'pdu', text: 'see that 90 per cent of cases are safe', arisesFrom: ['2.2'] },
      ],
      departures: { '2.2': { to: 'good', reason: 'Only 30 per cent of cases were unsafe.' } },
      notes: ['It was 50 per cent before.'],
    }).filter(({ code }) => code === 'typed-figure-unbound')
    expect(findings.map(({ path, found }) => [path.join('.'), found])).toEqual([
      ['recommendations.0.text', '90 per cent'],
      ['departures.2.2.reason', '30 per cent'],
      ['notes.0', '50 per cent'],
    ])
  })

  it('that contradicts the percentage beside it is an error whatever it is of', () => {
    expect(checked('2.2', 'Something was so in 27/38 (67%).')).toMatchObject([
      { code: 'figures-disagree', severity: 'error', found: '27/38 (67%)' },
    ])
  })

  it('that no count gives of the base after it is an error', () => {
    expect(checked('2.2', 'Something was so in 40 per cent of the 11 cases.')).toMatchObject([
      { code: 'percentage-impossible', severity: 'error' },
    ])
  })
})

describe('a bound figure', () => {
  it('whose sentence says the opposite is told', () => {
    const text = 'Keeping others safe was sufficient in :count[assessment-safety no] cases.'
    expect(checked('2.2', text)).toMatchObject([{ code: 'bound-figure-doubtful' }])
    expect(checked('2.2', text.replace('sufficient', 'insufficient'))).toEqual([])
  })
})

describe('a typed rating', () => {
  it('that was not given is an error', () => {
    expect(checked('foreword', 'Leadership is rated ‘Outstanding’.')).toMatchObject([
      { code: 'typed-rating-contradicts', severity: 'error', found: 'Outstanding' },
    ])
  })

  it('that was given is unbound all the same: it would stay when the rating changes', () => {
    expect(checked('foreword', 'Leadership is rated ‘Good’.')).toMatchObject([
      { code: 'typed-rating-unbound', severity: 'warning', blocks: 'publish' },
    ])
  })

  it('is no other use of its word', () => {
    expect(checked('foreword', 'Good work is done. It is outstanding that so few left.')).toEqual(
      [],
    )
  })

  it('belongs to a standard that is called by its name', () => {
    expect(checked('foreword', 'We look at 2.4 Delivery of services.')).toMatchObject([
      { code: 'standard-misnamed', severity: 'error', found: 'Delivery of services' },
    ])
    expect(checked('foreword', 'We look at 2.4 Implementation and delivery.')).toEqual([])
  })
})

describe('a typed date', () => {
  it('of fieldwork that is not the inspection’s holds back the publication', () => {
    expect(checked('background', 'Our fieldwork began on 4 November 2025.')).toMatchObject([
      { code: 'typed-date-contradicts', found: '4 November 2025', blocks: 'publish' },
    ])
    expect(checked('background', 'Our fieldwork began on 3 November 2025.')).toEqual([])
    expect(checked('background', 'Our fieldwork took place in November 2025.')).toEqual([])
  })
})

describe('a word that claims', () => {
  it('is named with what may bind it', () => {
    expect(checked('2.2', 'Most cases were safe.')).toMatchObject([
      { code: 'word-claim-unbound', found: 'Most', blocks: 'publish' },
    ])
  })

  it('is borne out by the bound figure beside it, or not', () => {
    const text = 'Most cases (:percent[assessment-engaging yes]) had the person’s part in it.'
    expect(checked('2.2', text.replace('Most', 'All'))).toEqual([])
    expect(checked('2.2', text.replace('Most', 'Few'))).toMatchObject([
      { code: 'word-claim-unbound', found: 'Few' },
    ])
  })
})

describe('a claim of difference', () => {
  it('needs a comparison bound to it', () => {
    expect(checked('2.2', 'Licence cases were significantly better.')).toMatchObject([
      { code: 'comparison-unbound', blocks: 'publish' },
    ])
  })

  it('is not supported by a comparison that chance explains', () => {
    const text =
      'Licence cases were significantly better: :compare[assessment-safety yes]{sentence=licence}.'
    expect(checked('2.2', text)).toContainEqual(
      expect.objectContaining({ code: 'comparison-unsupported', severity: 'error' }),
    )
  })

  it('may find its test in a footnote', () => {
    const text =
      'Licence cases were significantly better.[^test]\n\n[^test]: See :p-value[assessment-safety yes]{sentence=licence}.'
    expect(checked('2.2', text)).toMatchObject([{ code: 'comparison-unsupported' }])
  })

  it('is none when it is denied, and none between places', () => {
    expect(checked('2.2', 'Licence cases were not significantly better.')).toEqual([])
    expect(
      checked('background', 'The census shows significant differences between the towns.'),
    ).toEqual([])
  })
})

describe('a small subgroup', () => {
  it('does not single out one person', () => {
    const text =
      'For licence cases it was not so in :count[assessment-safety no]{sentence=licence}.'
    expect(checked('2.2', text)).toMatchObject([{ code: 'person-singled-out' }])
  })
})

describe('names of people', () => {
  it('are found in a sentence of any length, at their places', () => {
    const filler = 'and then the plan was read again by those who had made it '.repeat(12)
    const text = `It was said by Anna Kowalski, ${filler}and by Mr Smith, ${filler}and by David Jones.`
    const names = checked('2.2', text).filter(({ code }) => code === 'personal-name')
    expect(names.map(({ found, column }) => [found, column])).toEqual(
      ['Anna Kowalski', 'Mr Smith', 'David Jones'].map((name) => [name, text.indexOf(name) + 1]),
    )
  })
})
