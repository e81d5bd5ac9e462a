import { describe, expect, it } from 'vitest'
import type { ProgrammeRecord } from '../record/programme-record.js'
import { groupByService } from './group-by-service.js'

interface Service {
  readonly name: string
  readonly region?: string
  readonly codes?: Record<string, string>
}

/** The services that inspections are taken to be of, each by the ids of its inspections. */
function services(all: Readonly<Record<string, Service>>): string[] {
  const records = Object.entries(all).map(
    ([id, service]) => ({ entry: { id, service } }) as ProgrammeRecord,
  )
  const of = (list: readonly ProgrammeRecord[]) =>
    groupByService(list)
      .map((group) =>
        group
          .map(({ entry }) => entry.id)
          .sort()
          .join('+'),
      )
      .sort()
  expect(of(records.toReversed())).toEqual(of(records))
  return of(records)
}

describe('inspections are of the same service', () => {
  it('where they have the same code of it, under whatever name', () => {
    expect(
      services({
        a: { name: 'Elm House', codes: { 'cqc-location': '1-123456789' } },
        b: { name: 'The Elms', region: 'North', codes: { 'cqc-location': '1-123456789' } },
        c: { name: 'Oak House', codes: { 'cqc-location': '1-987654321' } },
      }),
    ).toEqual(['a+b', 'c'])
  })

  it('by name and region, where one of them has no code', () => {
    expect(
      services({
        a: { name: 'Elm House', region: 'North' },
        b: { name: ' elm  house ', region: 'North', codes: { service: '7' } },
        c: { name: 'Elm House', region: 'South' },
      }),
    ).toEqual(['a+b', 'c'])
  })

  it('by name where their codes are from different lists', () => {
    expect(
      services({
        a: { name: 'Elm House', codes: { 'ofsted-urn': '123456' } },
        b: { name: 'Elm House', codes: { 'cqc-location': '1-123456789' } },
      }),
    ).toEqual(['a+b'])
  })

  it('whoever runs it, and not because somebody runs or houses both', () => {
    expect(
      services({
        a: { name: 'Elm House', codes: { ukprn: '10000001', gss: 'X99000001' } },
        b: { name: 'Elm House', codes: { ukprn: '10000002', gss: 'X99000001' } },
        c: { name: 'Oak House', codes: { ukprn: '10000002', gss: 'X99000001' } },
      }),
    ).toEqual(['a+b', 'c'])
  })
})

describe('inspections are of different services', () => {
  it('where they have different codes of it, or of its place, under the same name', () => {
    expect(
      services({
        a: { name: 'Elm House', codes: { service: '1' } },
        b: { name: 'Elm House', codes: { service: '2' } },
        c: { name: 'Ash House', codes: { gss: 'X99000001' } },
        d: { name: 'Ash House', codes: { gss: 'X99000002' } },
      }),
    ).toEqual(['a', 'b', 'c', 'd'])
  })

  it('where one without codes could be of either: it is of neither, and two such are one', () => {
    expect(
      services({
        a: { name: 'Elm House', codes: { service: '1' } },
        b: { name: 'Elm House', codes: { service: '2' } },
        c: { name: 'Elm House' },
        d: { name: 'Elm House', codes: { provider: '9' } },
      }),
    ).toEqual(['a', 'b', 'c+d'])
  })

  it('also where a third one has a name in common with each', () => {
    expect(
      services({
        a: { name: 'Elm House', codes: { service: '1' } },
        b: { name: 'Elm House', codes: { 'ofsted-urn': '123456' } },
        c: { name: 'Oak House', codes: { 'ofsted-urn': '123456' } },
        d: { name: 'Oak House', codes: { service: '2' } },
      }),
    ).toEqual(['a+b+c', 'd'])
  })
})
