import fc from 'fast-check'
import { expect, it } from 'vitest'
import { resampledCounts } from './resampled-counts.js'
import { seededRandom } from '../statistics/seeded-random.js'

it('counts in each resample what its draws, one by one, would', () => {
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 300 }))
    .chain(([questions, cases]) =>
      fc.array(
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: questions, maxLength: questions }),
        { minLength: cases, maxLength: cases },
      ),
    )
  fc.assert(
    fc.property(rows, fc.integer(), (rows, seed) => {
      const questions = rows[0]!.map((_, q) => q)
      const next = resampledCounts(
        questions.map((q) => Uint8Array.from(rows, (row) => row[q]!)),
        rows.length,
        seededRandom(seed),
      )
      const random = seededRandom(seed)
      for (let resample = 0; resample < 3; resample++) {
        const drawn = rows.map(() => rows[Math.floor(random() * rows.length)]!)
        const howMany = (holds: (state: number) => boolean) =>
          questions.map((q) => drawn.filter((row) => holds(row[q]!)).length)
        const { yes, relevant } = next()
        expect([...yes]).toEqual(howMany((state) => state === 2))
        expect([...relevant]).toEqual(howMany((state) => state > 0))
      }
    }),
  )
})

it('groups more questions when there are many cases, and counts the same', () => {
  const cases = 5000
  const random = seededRandom(1)
  const answers = Array.from({ length: 12 }, () =>
    Uint8Array.from({ length: cases }, () => Math.floor(random() * 3)),
  )
  const { yes, relevant } = resampledCounts(answers, cases, seededRandom(2))()
  const again = seededRandom(2)
  const draws = Array.from({ length: cases }, () => Math.floor(again() * cases))
  answers.forEach((states, q) => {
    expect(yes[q]).toBe(draws.filter((i) => states[i] === 2).length)
    expect(relevant[q]).toBe(draws.filter((i) => states[i] !== 0).length)
  })
})
