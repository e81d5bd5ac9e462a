import { parsedOrThrow, parseInspection, type Inspection } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { checkParts, rateForPublication } from '@inspectorate/publication'
import { checkInspection } from '@inspectorate/publication/check'
import { describe, expect, it } from 'vitest'
import { readSample } from './sample.js'

const whole: Inspection = await readSample()

/** What holds back the publication of the sample when this is changed. */
const heldBackBy = (change: Partial<Inspection>, check = checkParts): string =>
  check(rateForPublication(parsedOrThrow(parseInspection({ ...whole, ...change }, frameworks))))
    .filter(({ blocks }) => blocks !== null)
    .map((finding) => JSON.stringify(finding))
    .join('\n')

const without = <T>(parts: Readonly<Record<string, T>>, name: string) =>
  Object.fromEntries(Object.entries(parts).filter(([id]) => id !== name))

describe('the publication of the sample', () => {
  it('is held back by nothing', () => expect(heldBackBy({}, checkInspection)).toBe(''))

  it.each(Object.keys(whole.judgements))('is held back without the judgement on %s', (id) => {
    const found = heldBackBy({ judgements: without(whole.judgements, id) })
    expect(found).toContain(`"code":"standard-undecided"`)
    expect(found).toContain(`"standard":"${id}"`)
  })

  it.each(Object.keys(whole.narrative))('is held back without the text of %s', (id) => {
    expect(heldBackBy({ narrative: without(whole.narrative, id) })).toContain(
      `"code":"section-unwritten","path":["narrative","${id}"]`,
    )
  })

  it.each(Object.keys(whole.surveys))('is held back without the survey %s', (id) => {
    expect(heldBackBy({ surveys: without(whole.surveys, id) })).toContain(
      `surveys[\\"${id}\\"] is missing`,
    )
  })

  it.each(whole.recommendations.map((_, i) => i + 1))(
    'is held back without recommendation %i',
    (number) => {
      const recommendations = whole.recommendations.filter((_, i) => i !== number - 1)
      expect(heldBackBy({ recommendations }, checkInspection)).toContain(
        `There are ${recommendations.length} recommendations.`,
      )
    },
  )
})
