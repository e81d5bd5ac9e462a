import { expect, it } from 'vitest'
import { madeUpProgramme } from '../../test/made-up-programme.js'
import { programmeOf } from '../programme.js'
import { programmeMeta } from './about-programme.js'

const records = madeUpProgramme()
const publisherBy = (nameOf: (at: number) => string | undefined) =>
  programmeMeta(
    { id: 'all', title: 'All services' },
    programmeOf(
      records.map((record, at) => ({
        ...record,
        entry: { ...record.entry, publisher: nameOf(at) },
      })),
    ),
  ).publisher

it('is published by whoever publishes its reports, or most of them', () => {
  expect(publisherBy(() => 'Moorland Audit Office')).toBe('Moorland Audit Office')
  expect(publisherBy((at) => (at % 12 < 5 ? 'One' : 'The other'))).toBe('The other')
})

it('is published by whoever the framework names where entries name nobody', () => {
  expect(publisherBy(() => undefined)).toBe(records[0]!.framework.publisher)
})
