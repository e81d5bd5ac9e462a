import { parsedOrThrow, percentageOf, roundHalfUp } from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import { describe, expect, it } from 'vitest'
import { frameworkById } from '@inspectorate/frameworks'
import { rulesById } from '@inspectorate/frameworks/rules'
import { madeUpProgramme, recordFile, recordRead } from '../../test/made-up-programme.js'
import { programmeOf } from '../programme.js'
import { buildProgrammeReport } from '../view/programme-report.js'
import { checkProgrammeNarrative } from './check-programme-narrative.js'

const places = frameworkOfRules(parsedOrThrow(parseRules(await rulesById('hmip-region-2023'))))
const programme = programmeOf(madeUpProgramme(), { places, characteristics: ['sex'] })
const [part] = programme.parts as [(typeof programme.parts)[number]]
const region = programme.services[0]!.region!

/** What a text prints, and the faults of the report with it. */
function printed(text: string, of = programme, id = 'summary') {
  const built = buildProgrammeReport(
    of,
    { id: 'all', title: 'All', narrative: { [id]: text } },
    places,
  )
  if (!built.ok) return built.issues.map(({ code, expected }) => `${code}: ${expected}`)
  const { figures } = built.value
  return figures.map((figure) => [figure.reference, figure.text])
}

/** The figure that a directive prints, apart from those that the report prints by itself. */
function figure(directive: string): unknown {
  const all = printed(`It is ${directive}.`)
  return Array.isArray(all[0]) ? all[0][1] : all
}

describe('figures of a programme’s narrative', () => {
  const overall = part.grid.rows.map((row) => row.overall)
  const { rating } = part.spreads[0]!.ratings.toSorted((x, y) => y.services - x.services)[0]!
  const held = overall.filter(({ present }) => present === rating).length
  const asked = part.funnels.find(({ question }) => question.id === 'assessment-safety')!
  const { yes, relevant } = asked.pooled

  it('count services by rating, by change and by region', () => {
    expect(figure(':number[services]')).toBe('12')
    expect(figure(`:number[services]{region="${region}"}`)).toBe('four')
    expect(figure(`:count[overall ${rating}]`)).toBe(`${held} of the 12`)
    expect(figure(`:percent[overall ${rating}]{programme}`)).toBe(
      `${roundHalfUp(percentageOf(held, 12))} per cent`,
    )
    const both = part.ratingChanges.find(({ standard }) => standard === '2.3')!
    for (const change of ['rose', 'fell', 'same'] as const)
      expect(figure(`:count[2.3 ${change}]`)).toMatch(
        new RegExp(`^${both[change] === 0 ? 'none' : both[change]} of the 12$`),
      )
  })

  it('pool the cases of all services and of a region, never percentages', () => {
    expect(figure(':percent[assessment-safety yes]')).toBe(
      `${roundHalfUp(percentageOf(yes, relevant))} per cent`,
    )
    const here = asked.points.filter(({ service }) => service.region === region)
    const sum = (of: 'yes' | 'relevant') => here.reduce((total, one) => total + one[of], 0)
    expect(figure(`:count[assessment-safety no]{region="${region}"}`)).toBe(
      `${sum('relevant') - sum('yes')} of the ${sum('relevant')}`,
    )
    expect(figure(':number[assessment-safety outside]')).toBe('none')
  })

  it('rate regions by their own framework, tell trends and rank key questions', () => {
    const outcome = part.placeRatings[1]!.standards[0]!
    expect(figure(`:rating[${outcome.id}]{region="${region}"}`)).toBe(
      places.scale.find(({ id }) => id === outcome.rating)!.label,
    )
    expect(figure(':trend[court-advice]')).toMatch(
      /^(?:rose|fell) from \d+ per cent to \d+|^stayed/,
    )
    expect(figure(':ranking[lowest questions]{form=result}')).toMatch(
      /^\d\.\d .* \(\d+ per cent\)$/,
    )
  })

  it('carry each figure once with what it was counted from, however often it is printed', () => {
    const built = buildProgrammeReport(
      programme,
      {
        id: 'all',
        title: 'All',
        narrative: { summary: ':number[services]{start} and :number[services].' },
      },
      places,
    )
    expect(built).toMatchObject({ ok: true })
    const [services] = built.ok ? built.value.figures : []
    // The report prints it once more.
    expect(services).toMatchObject({ reference: 'number[services]', value: 12, uses: 3 })
    expect(services!.evidence).toContainEqual({ label: 'Services', value: '12' })
  })

  it.each([
    [':number[service]', 'unknown-figure'],
    [':count[services]', 'unknown-figure'],
    [':number[overall splendid]', 'unknown-figure'],
    [':percent[assessment-safety maybe]', 'unknown-figure'],
    [':percent[assessment-safety yes]{region=Nowhere}', 'unknown-figure'],
    [':number[overall good]{sex=woman}', 'unknown-figure'],
    [':ranking[lowest services]', 'unknown-figure'],
    [':ranking[lowest questions]{form=word}', 'unknown-figure'],
    [':mean[assessment-safety]', 'unknown-figure'],
    [':rating[9.9]', 'unknown-figure'],
  ])('refuse %s, naming what was meant', (directive, code) => {
    expect(printed(`It is ${directive}.`)).toEqual([expect.stringContaining(`${code}: `)])
  })

  it('print no group that disclosure control hides, and those that it shows', () => {
    const hidden = programmeOf(madeUpProgramme(), { characteristics: ['sex'] })
    const groups = hidden.parts[0]!.groups.map((one) =>
      one.question.id === 'assessment-safety' && one.place.region === null
        ? { ...one, groups: null }
        : one,
    )
    const of = { ...hidden, parts: [{ ...hidden.parts[0]!, groups }] }
    expect(printed('It is :percent[assessment-safety yes]{sex=woman}.', of)).toEqual([
      expect.stringContaining('empty-figure: a group that may be told'),
    ])
    const shown = part.groups.find((one) => one.place.region === null && one.groups !== null)!
    const women = shown.groups!.find(({ value }) => value === 'woman')!.counts
    expect(figure(`:percent[${shown.question.id} yes]{sex=woman}`)).toBe(
      `${roundHalfUp(percentageOf(women.yes, women.yes + women.no))} per cent`,
    )
  })

  it('ask for the framework where a standard is of several', () => {
    const others = [12, 13].map((service) =>
      recordRead(
        recordFile(service, 1, {}, undefined, frameworkById('hmip-youth-2021')),
        `y${service}`,
      ),
    )
    const two = programmeOf([...madeUpProgramme(), ...others])
    expect(printed('It is :number[overall good].', two)).toEqual([
      expect.stringContaining('framework="…"'),
    ])
    expect(printed('It is :number[overall good]{framework=hmip-youth-2021}.', two)[0]).toEqual([
      'number[overall good]{framework=hmip-youth-2021}',
      expect.any(String),
    ])
    expect(printed('Words.', two, 'ratings')).toEqual([
      expect.stringContaining('ratings.hmip-pdu-2021'),
    ])
  })
})

describe('a programme’s narrative', () => {
  const found = (text: string) =>
    checkProgrammeNarrative(programme, { summary: text }).map(({ code, found: words, mend }) => [
      code,
      words,
      /:\w+\[[^\]]*\]/.exec(mend)?.[0],
    ])
  const good = part.spreads[0]!.ratings.find(({ rating }) => rating === 'good')!.services

  it('is found to type what could be bound, with what to write', () => {
    expect(found('We report on 12 services here.')).toEqual([
      ['typed-figure-unbound', '12', ':number[services]'],
    ])
    expect(found(`Of the services, ${good} of the 12 were rated Good overall.`)).toEqual([
      ['typed-figure-unbound', `${good} of the 12`, ':count[overall good]'],
    ])
  })

  it('is found to contradict the records', () => {
    expect(found(`In all, ${good + 1} of the 12 services were rated Good overall.`)).toEqual([
      ['typed-figure-contradicts', `${good + 1} of the 12`, ':count[overall good]'],
    ])
  })

  it('is found to claim a change or a rank that no figure shows, and not where one does', () => {
    expect(found('Ratings fell.')).toEqual([['word-claim-unbound', 'fell', ':authored[fell]']])
    expect(found('At :number[2.3 fell] services the rating fell.')).toEqual([])
  })

  it('may name years, standards and what its author vouches for', () => {
    expect(
      found(
        'Since 2023, standard 2.3 has been read at :authored[14 offices]{source="Estates list, March 2025"}. We drew :plain[60] cases from each on 4 May.',
      ),
    ).toEqual([])
  })

  it('has no text that no part of the report would print', () => {
    expect(printed('Words.', programme, 'forword')).toEqual([
      expect.stringContaining('unknown-section: foreword'),
    ])
  })
})
