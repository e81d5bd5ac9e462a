import { parsedOrThrow, type Inspection } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { buildViews } from '../publish/build-views.js'
import { rateForPublication } from '../publish/rate-for-publication.js'
import { parseRecord, recordFormat } from './parse-record.js'

const rated = northtown()
const { rules, inspection, ratings, figures } = parsedOrThrow(
  buildViews(rated, { cases: true }),
).record
const record = JSON.parse(
  JSON.stringify({ format: recordFormat, version: 1, inspection, ratings, figures, rules }),
) as { rules?: { scales: { rating: { label: { en: string } }[] } }; inspection: Inspection }

describe('a record', () => {
  it('rates as it was published from itself alone, whatever editions there are', () => {
    const read = parsedOrThrow(parseRecord(record, []))
    expect(rateForPublication(read).ratings).toEqual(ratings)
    expect(read.framework).toEqual(rated.framework)
  })

  it('rates by the file that it carries, not by the edition of that id', () => {
    const other = structuredClone(record)
    other.rules!.scales.rating[0]!.label.en = 'Poor'
    const read = parsedOrThrow(parseRecord(other, frameworks))
    expect(read.framework.scale[0]!.label).toBe('Poor')
  })

  it('of an earlier version, which carries no file, rates by the edition that it names', () => {
    const { rules: _, ...earlier } = record
    expect(rateForPublication(parsedOrThrow(parseRecord(earlier, frameworks))).ratings).toEqual(
      ratings,
    )
  })

  it('is refused with the place of a fault in the file that it carries', () => {
    const broken = { ...record, rules: { ...record.rules, language: 2 } }
    expect(parseRecord(broken, frameworks)).toMatchObject({
      ok: false,
      issues: [{ path: ['rules', 'language'] }],
    })
  })
})
