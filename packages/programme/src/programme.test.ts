import { describe, expect, it } from 'vitest'
import { madeUpProgramme, recordFile, recordRead, units } from '../test/made-up-programme.js'
import { programmeOf } from './programme.js'

const clean = madeUpProgramme()
const found = (records: typeof clean) => {
  const { ruleOutliers, parts } = programmeOf(records)
  return {
    rules: ruleOutliers.map(({ record, standard, published, byRules }) => [
      record.entry.id,
      standard,
      published,
      byRules,
    ]),
    falls: parts.flatMap(({ steepFalls }) =>
      steepFalls.map(({ service, standard, previous, present }) => [
        service.name,
        standard,
        previous,
        present,
      ]),
    ),
    outside: parts.flatMap(({ funnels }) =>
      funnels.flatMap(({ question, points }) =>
        points.flatMap(({ service, outside }) =>
          outside === null ? [] : [[service.name, question.id, outside]],
        ),
      ),
    ),
  }
}
const idOf = (service: number, round: number) => clean[round * 12 + service]!.entry

describe('a programme of services that differ by chance alone', () => {
  it('invents nothing: no rating its rules would not give, no service outside the funnel', () => {
    const { rules, outside } = found(clean)
    expect(rules).toEqual([])
    expect(outside).toEqual([])
  })

  it('counts each service once, by region and name, with the inspection before', () => {
    const { services, parts } = programmeOf(clean.toReversed())
    expect(services).toHaveLength(12)
    const places = services.map(({ region, name }) => `${region}, ${name}`)
    expect(places).toEqual(places.toSorted())
    for (const { present, previous } of services)
      expect(previous!.entry.published < present.entry.published).toBe(true)
    const [{ grid, spreads }] = parts as [(typeof parts)[number]]
    expect(grid.rows).toHaveLength(12)
    for (const { ratings, notRated } of spreads)
      expect(ratings.reduce((sum, { services: count }) => sum + count, notRated)).toBe(12)
  })

  it('gives the same whatever the order of its records', () => {
    const [mixed, inOrder] = [clean.toReversed(), clean].map((records) =>
      programmeOf(records).parts.map(
        ({ grid, funnels, questionChanges, ratingChanges, places }) => [
          grid.rows.map(({ service, overall, standards }) => [service.name, overall, standards]),
          funnels.map(({ points, pooled }) => [
            pooled,
            points.map(({ service, ...one }) => [service.name, one]),
          ]),
          questionChanges.map(({ service, p, adjusted }) => [service.name, p, adjusted]),
          ratingChanges,
          places.map(({ region, cases }) => [region, cases]),
        ],
      ),
    )
    expect(mixed).toEqual(inOrder)
  })

  it('pools regions by sums of counts, which add up to all', () => {
    const [{ places, funnels }] = programmeOf(clean).parts as [
      ReturnType<typeof programmeOf>['parts'][number],
    ]
    const [all, ...regions] = places
    expect(regions).toHaveLength(3)
    const cases = (list: typeof places) => list.reduce((sum, place) => sum + place.cases.size, 0)
    expect(cases(regions)).toBe(all!.cases.size)
    for (const { pooled, points } of funnels)
      expect(points.reduce((sum, { yes }) => sum + yes, 0)).toBe(pooled.yes)
  })
})

describe('what is planted is found, and nothing beside it', () => {
  it('a published rating that its rule would not give', () => {
    const planted = recordFile(4, 1, {}, ({ ratings }) => {
      const standard = ratings.standards.find(({ id }) => id === '2.3')!
      Object.assign(standard, { rating: standard.rating === 'good' ? 'inadequate' : 'good' })
    })
    const published = planted.ratings.standards.find(({ id }) => id === '2.3')!.rating
    const { rules } = found(madeUpProgramme({ '4-1': planted }))
    const byRules = idOf(4, 1).byRules.standards.find(({ id }) => id === '2.3')!.rating
    expect(rules).toEqual([[idOf(4, 1).id, '2.3', published, byRules]])
  })

  it('a published overall rating that its points would not give', () => {
    const planted = recordFile(7, 0, {}, ({ ratings }) =>
      Object.assign(ratings.overall!, { rating: 'outstanding' }),
    )
    expect(found(madeUpProgramme({ '7-0': planted })).rules).toEqual([
      [idOf(7, 0).id, null, 'outstanding', idOf(7, 0).byRules.overall],
    ])
  })

  it('a service outside the funnel, on its questions alone', () => {
    const planted = recordFile(2, 1, { quality: -2 })
    const { outside, rules } = found(madeUpProgramme({ '2-1': planted }))
    expect(new Set(outside.map(([name]) => name))).toEqual(new Set([idOf(2, 1).service.name]))
    expect(new Set(outside.map(([, , side]) => side))).toEqual(new Set(['below']))
    expect(outside.length).toBeGreaterThan(5)
    expect(rules).toEqual([])
  })

  it('ratings that fell two bands, and no other', () => {
    const before = recordFile(9, 0, { quality: 3 })
    const after = recordFile(9, 1, { quality: -2 })
    const others = found(clean).falls
    const { falls } = found(madeUpProgramme({ '9-0': before, '9-1': after }))
    const { name } = idOf(9, 1).service
    expect(falls.filter(([service]) => service === name)).toContainEqual([
      name,
      '2.2',
      'outstanding',
      'inadequate',
    ])
    expect(falls.filter(([service]) => service !== name)).toEqual(
      others.filter(([service]) => service !== name),
    )
    const rank = (rating: unknown) => units.scale.findIndex(({ id }) => id === rating)
    for (const [, , previous, present] of falls)
      expect(rank(previous) - rank(present)).toBeGreaterThanOrEqual(2)
  })

  it('a change that chance does not explain', () => {
    const [{ questionChanges }] = programmeOf(
      madeUpProgramme({
        '9-0': recordFile(9, 0, { quality: 3 }),
        '9-1': recordFile(9, 1, { quality: -2 }),
      }),
    ).parts as [ReturnType<typeof programmeOf>['parts'][number]]
    const striking = questionChanges.filter(({ adjusted }) => adjusted < 0.05)
    expect(new Set(striking.map(({ service }) => service.name))).toEqual(
      new Set([idOf(9, 1).service.name]),
    )
  })
})

describe('a framework whose file changed between inspections', () => {
  // The same id, with another rating where the middle one was.
  const earlier = (service: number) => {
    const text = JSON.stringify(recordFile(service, 0))
      .replaceAll('"requires-improvement"', '"satisfactory"')
      .replaceAll('"tone":"satisfactory"', '"tone":"requires-improvement"')
    return recordRead(JSON.parse(text), `earlier-${service}`)
  }
  const present = [0, 1, 2, 3].map((service) => clean[12 + service]!)
  const mixed = programmeOf([...[0, 1, 2, 3].map(earlier), ...present])
  const [{ grid, ratingChanges }] = mixed.parts as [(typeof mixed.parts)[number]]

  it('compares no rating with one that its scale does not have', () => {
    const was = mixed.services.map(({ previous }) => previous!.entry.overall!.rating)
    expect(was).toContain('satisfactory')
    for (const { overall, standards } of grid.rows)
      for (const { previous } of [overall, ...standards]) expect(previous).not.toBe('satisfactory')
    const compared = was.filter((rating) => rating !== 'satisfactory').length
    const overall = ratingChanges.find(({ standard }) => standard === null)
    const { rose = 0, fell = 0, same = 0 } = overall ?? {}
    expect(rose + fell + same).toBe(compared)
  })

  it('is taken as the last inspection has it, whichever service comes first', () => {
    const someEarlier = programmeOf([earlier(0), earlier(1), present[2]!, present[3]!])
    for (const { framework } of someEarlier.parts)
      expect(framework.scale.map(({ id }) => id)).toContain('requires-improvement')
  })
})

describe('records of a programme', () => {
  const [first, second, ...others] = clean as [(typeof clean)[number], ...typeof clean]

  it('of several editions count once, the last', () => {
    const corrected = {
      ...first,
      entry: { ...first.entry, record: '0'.repeat(64), edition: 2, overall: null },
    }
    for (const given of [
      [corrected, ...clean],
      [...clean, corrected],
    ]) {
      const { records } = programmeOf(given)
      expect(records).toHaveLength(clean.length)
      expect(records.find(({ entry }) => entry.id === first.entry.id)).toBe(corrected)
    }
  })

  it('say together how far second assessors agreed with first ones', () => {
    const twice = [first, second!].map((record) => ({
      ...record,
      entry: {
        ...record.entry,
        published: '2030-01',
        repeated: {
          'assessment-safety': [
            ['yes', 'yes', 8],
            ['yes', 'no', 2],
            ['no', 'no', 5],
          ] as [string, string, number][],
        },
      },
    }))
    const [{ agreement }] = programmeOf([...twice, ...others]).parts as [
      ReturnType<typeof programmeOf>['parts'][number],
    ]
    expect(agreement).toMatchObject([
      {
        question: 'assessment-safety',
        services: 2,
        agreement: { pairs: 30, agreement: { numerator: 13n, denominator: 15n } },
      },
    ])
  })
})
