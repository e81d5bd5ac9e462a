import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSample } from './draw-sample.js'
import type { Draw, DrawOptions, FrameCase } from './frame-case.js'
import { sharesOf } from './shares.js'

/** Random frames are few in a usual run: FRAMES=1000 tries as many. */
const numRuns = Number(process.env.FRAMES ?? 60)

const frames = fc
  .array(
    fc.record({
      person: fc.nat(70).map((n) => `p${n}`),
      began: fc
        .integer({ min: 1, max: 28 })
        .map((day) => `2026-02-${String(day).padStart(2, '0')}`),
      officer: fc.nat(14).map((n) => `officer ${n}`),
      stratum: fc.tuple(
        fc.constantFrom('man', 'man', 'man', 'woman'),
        fc.constantFrom('community', 'community', 'licence'),
        fc.constantFrom('low', 'medium', 'medium', 'high'),
      ),
    }),
    { minLength: 1, maxLength: 160 },
  )
  .map((cases) => cases.map((one, i): FrameCase => ({ ...one, id: `C${i + 1}` })))

const drawings = fc.record({
  frame: frames,
  size: fc.integer({ min: 1, max: 60 }),
  buffer: fc.nat(12),
  atMost: fc.constantFrom(1, 2, 3, 6, null),
  seed: fc.string({ minLength: 1, maxLength: 8 }),
  acceptSmall: fc.boolean(),
})

const usual: DrawOptions = { size: 4, buffer: 0, atMost: 6, seed: '1', acceptSmall: false }

const oneEach = (count: number, stratum: string, officer = 'a'): FrameCase[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${stratum}${i}`,
    officer: `${officer}${officer === 'a' ? i : ''}`,
    stratum: [stratum],
  }))

function drawn(frame: readonly FrameCase[], options: Partial<DrawOptions> = {}): Draw {
  const draw = drawSample(frame, { ...usual, ...options })
  if (!draw.ok) throw new Error(JSON.stringify(draw.issues))
  return draw.value
}

describe('any frame', () => {
  it('gives exactly as many cases, of each person the first, of no officer too many, or a fault', () => {
    fc.assert(
      fc.property(drawings, ({ frame, ...options }) => {
        const people = new Set(frame.map(({ person }) => person)).size
        const draw = drawSample(frame, options)
        if (!draw.ok) {
          expect(options.size > people || options.atMost !== null).toBe(true)
          return
        }
        const { sample, buffer, leftOut, strata } = draw.value
        const byId = new Map(frame.map((one) => [one.id, one]))
        expect(sample).toHaveLength(options.size)
        const all = [...sample, ...buffer, ...leftOut.map(({ id }) => id)]
        expect(all.toSorted()).toEqual(frame.map(({ id }) => id).toSorted())
        const taken = [...sample, ...buffer].map((id) => byId.get(id)!)
        expect(new Set(taken.map(({ person }) => person)).size).toBe(taken.length)
        for (const { id, person, began } of taken)
          for (const other of frame.filter((one) => one.person === person && one.id !== id))
            expect([began, id] < [other.began, other.id] || began! < other.began!).toBe(true)
        for (const officer of new Set(taken.map((one) => one.officer)))
          expect(taken.filter((one) => one.officer === officer).length).toBeLessThanOrEqual(
            options.atMost ?? Infinity,
          )
        for (const { people: size, share, sample: got } of strata) {
          expect(Math.abs(share - (options.size * size) / people)).toBeLessThan(1)
          if (!options.acceptSmall) expect(got).toBe(share)
        }
        expect(strata.reduce((sum, { sample: got }) => sum + got, 0)).toBe(options.size)
      }),
      { numRuns },
    )
  })

  it('is drawn alike whatever the order of its rows, and again with the same seed', () => {
    fc.assert(
      fc.property(drawings, fc.infiniteStream(fc.nat()), ({ frame, ...options }, places) => {
        const shuffled = frame
          .map((one) => ({ one, at: places.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(drawSample(shuffled, options)).toEqual(drawSample(frame, options))
      }),
      { numRuns },
    )
  })

  it('is refused for its officers only where no choice of cases could do', () => {
    const few = fc.record({
      frame: fc
        .array(
          fc.record({
            officer: fc.constantFrom('a', 'b', 'c'),
            stratum: fc.tuple(fc.constantFrom('x', 'y', 'z')),
          }),
          { minLength: 1, maxLength: 9 },
        )
        .map((cases) => cases.map((one, i): FrameCase => ({ ...one, id: `C${i}` }))),
      size: fc.integer({ min: 1, max: 9 }),
      atMost: fc.integer({ min: 1, max: 3 }),
      seed: fc.string(),
    })
    fc.assert(
      fc.property(few, ({ frame, ...options }) => {
        fc.pre(options.size <= frame.length)
        const keys = [...new Set(frame.map(({ stratum }) => stratum[0]!))].toSorted()
        const countIn = (key: string, of: readonly FrameCase[]) =>
          of.filter(({ stratum }) => stratum[0] === key).length
        const shares = sharesOf(
          options.size,
          keys.map((key) => countIn(key, frame)),
        )
        const possible = Array.from({ length: 2 ** frame.length }, (_, mask) =>
          frame.filter((_, i) => mask & (1 << i)),
        ).some(
          (chosen) =>
            keys.every((key, i) => countIn(key, chosen) === shares[i]) &&
            ['a', 'b', 'c'].every(
              (officer) => chosen.filter((one) => one.officer === officer).length <= options.atMost,
            ),
        )
        expect(drawSample(frame, { ...usual, ...options }).ok).toBe(possible)
      }),
      { numRuns },
    )
  })
})

describe('sizes', () => {
  it('are in proportion and add up: the largest remainder first, of equal ones that of the larger stratum', () => {
    // 7 of 100: 4.2, 1.75, 1.05.
    expect(sharesOf(7, [60, 25, 15])).toEqual([4, 2, 1])
    // 3 of 8: 1.125, 0.375, 0.75, 0.75; and 1 of 4: 0.5, 0.25, 0.25.
    expect(sharesOf(3, [3, 1, 2, 2])).toEqual([1, 0, 1, 1])
    expect(sharesOf(1, [1, 2, 1])).toEqual([0, 1, 0])
    expect(sharesOf(2, [1, 1, 1, 1])).toEqual([1, 1, 0, 0])
  })
})

describe('the order of a draw', () => {
  it('is that of SHA-256 of the seed and the id: anybody can check it', () => {
    // printf '2026\nB' | sha256sum, and of A, C, D.
    const frame = ['A', 'B', 'C', 'D'].map((id): FrameCase => ({ id, stratum: [] }))
    expect(drawn(frame, { size: 3, seed: '2026' }).sample).toEqual(['C', 'D', 'B'])
  })
})

describe('a case of an officer with the most cases', () => {
  const frame = [
    ...oneEach(2, 'x', 'kim').map((one) => ({ ...one, officer: 'kim' })),
    { id: 'x-other', officer: 'lee', stratum: ['x'] },
    { id: 'y0', officer: 'kim', stratum: ['y'] },
  ]

  it('gives way to one in a stratum that has no other', () => {
    const draws = ['1', '2', '3', '4', '5', '6', '7', '8'].map((seed) =>
      drawn(frame, { size: 3, atMost: 2, seed }),
    )
    for (const { sample } of draws) {
      expect(sample).toContain('y0')
      expect(sample).toContain('x-other')
    }
    expect(draws.map(({ leftOut }) => leftOut[0]!.because)).toContain('gave-way')
  })

  it('that no stratum can do without is a fault, or is moved on to the others', () => {
    const narrow = [
      ...oneEach(6, 'x'),
      ...oneEach(6, 'y').map((one) => ({ ...one, officer: 'kim' })),
    ]
    expect(drawSample(narrow, { ...usual, size: 8, atMost: 2 })).toEqual({
      ok: false,
      issues: [
        {
          code: 'out-of-range',
          path: [],
          found: '2 cases of y with at most 2 of one officer',
          expected: '4, its share of 8',
        },
      ],
    })
    expect(drawn(narrow, { size: 8, atMost: 2, acceptSmall: true }).strata).toMatchObject([
      { share: 4, sample: 6 },
      { share: 4, sample: 2 },
    ])
    expect(drawSample(narrow, { ...usual, size: 9, atMost: 2, acceptSmall: true })).toMatchObject({
      issues: [{ found: '8 cases with at most 2 of one officer' }],
    })
  })
})

describe('a person with several cases', () => {
  it('is drawn by the earliest, of two on one day by the id that comes first, and that is told', () => {
    const person = { person: 'p', stratum: [] }
    const frame: FrameCase[] = [
      { id: 'C3', began: '2026-02-02', ...person },
      { id: 'C1', began: '2026-02-03', ...person },
      { id: 'C2', began: '2026-02-02', ...person },
    ]
    expect(drawn(frame, { size: 1 })).toMatchObject({
      people: 1,
      sample: ['C2'],
      leftOut: [
        { id: 'C1', because: 'later-case', of: 'C2' },
        { id: 'C3', because: 'later-case', of: 'C2' },
      ],
      sameDay: ['p'],
    })
  })
})
