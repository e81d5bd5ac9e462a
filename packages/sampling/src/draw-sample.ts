import { counted, type Issue, type Parsed } from '@inspectorate/core'
import { byCodeUnit } from './by-code-unit.js'
import { inDrawOrder } from './draw-order.js'
import { fillPlaces, type Candidate, type Places } from './fill-places.js'
import { firstCases } from './first-cases.js'
import type { Draw, DrawOptions, FrameCase } from './frame-case.js'
import { sharesOf } from './shares.js'
import { strataOf, type Stratum } from './strata-of.js'

/**
 * Draws cases from a frame whose ids are each there once: the earliest case of each person; of each stratum its share by
 * largest remainder; in the order of `inDrawOrder`; at most so many of one officer. The same frame, whatever the order
 * of its rows, and the same options draw the same cases. What cannot be drawn is a fault that says so.
 */
export function drawSample(frame: readonly FrameCase[], options: DrawOptions): Parsed<Draw> {
  const { size, buffer, atMost, seed } = options
  const { first, later, sameDay } = firstCases(frame)
  if (size > first.length)
    return refused([fault(`${first.length} cases that could be drawn, one of each person`, size)])
  const strata = strataOf(first)
  const sizes = strata.map(({ people }) => people)
  const shares = sharesOf(size, sizes)
  const stratumOf = new Map(strata.flatMap(({ ids }, at) => ids.map((id) => [id, at] as const)))
  const candidates = inDrawOrder(first, seed).map(({ id, officer }): Candidate => ({
    id,
    officer,
    stratum: stratumOf.get(id)!,
  }))
  const taken = new Map<string | undefined, number>()
  const roomOf = (officer: string | undefined) =>
    officer === undefined || atMost === null ? Infinity : atMost - (taken.get(officer) ?? 0)
  const sample = fillPlaces(candidates, shares, roomOf)
  const issues = tooSmall(strata, shares, sample, options)
  if (issues.length > 0) return refused(issues)
  for (const { id, officer } of candidates)
    if (sample.chosen.has(id)) taken.set(officer, (taken.get(officer) ?? 0) + 1)
  const others = candidates.filter(({ id }) => !sample.chosen.has(id))
  const left = strata.map(({ people }, at) => people - sample.countOf(at))
  const wanted = sharesOf(Math.min(buffer, first.length), sizes)
  const reserve = fillPlaces(
    others,
    wanted.map((share, at) => Math.min(share, left[at]!)),
    roomOf,
  )
  const drawn = ({ chosen }: Places) =>
    strata.flatMap((_, at) =>
      candidates.flatMap(({ id, stratum }) => (stratum === at && chosen.has(id) ? [id] : [])),
    )
  return {
    ok: true,
    value: {
      people: first.length,
      strata: strata.map(({ values, people }, at) => ({
        values,
        people,
        share: shares[at]!,
        sample: sample.countOf(at),
        buffer: reserve.countOf(at),
      })),
      sample: drawn(sample),
      buffer: drawn(reserve),
      leftOut: [
        ...later,
        ...others
          .filter(({ id }) => !reserve.chosen.has(id))
          .map(({ id }) => ({ id, because: reasonOf(id, sample, reserve) })),
      ].sort((a, b) => byCodeUnit(a.id, b.id)),
      sameDay: sameDay.toSorted(byCodeUnit),
    },
  }
}

/** What kept a case out of the sample counts before what kept it out of the buffer. */
function reasonOf(id: string, sample: Places, reserve: Places): ReturnType<Places['becauseOf']> {
  const because = sample.becauseOf(id)
  return because === 'places-taken' ? reserve.becauseOf(id) : because
}

/** What strata lack: moved on to others where that is accepted, a fault of each where it is not. */
function tooSmall(
  strata: readonly Stratum[],
  shares: readonly number[],
  sample: Places,
  { size, atMost, acceptSmall }: DrawOptions,
): Issue[] {
  const short = strata.flatMap((stratum, at) =>
    sample.countOf(at) < shares[at]!
      ? [{ ...stratum, share: shares[at]!, drawn: sample.countOf(at) }]
      : [],
  )
  if (short.length === 0) return []
  const cap = `at most ${atMost} of one officer`
  if (!acceptSmall)
    return short.map(({ values, share, drawn }) =>
      fault(
        `${counted(drawn, 'case')} of ${values.join(' · ')} with ${cap}`,
        share,
        `its share of ${size}`,
      ),
    )
  const people = strata.reduce((sum, stratum) => sum + stratum.people, 0)
  const drawn = () => strata.reduce((sum, _, at) => sum + sample.countOf(at), 0)
  /** How far a stratum lies above its exact share, times the number of people. */
  const above = (at: number) => sample.countOf(at) * people - size * strata[at]!.people
  const open = new Set(strata.keys())
  while (drawn() < size && open.size > 0) {
    const next = [...open].reduce((one, other) =>
      (above(one) - above(other) || strata[other]!.people - strata[one]!.people) <= 0 ? one : other,
    )
    if (!sample.add(next)) open.delete(next)
  }
  return drawn() < size ? [fault(`${drawn()} cases with ${cap}`, size)] : []
}

function fault(found: string, expected: number, of = 'the size of the sample'): Issue {
  return { code: 'out-of-range', path: [], found, expected: `${expected}, ${of}` }
}

function refused(issues: readonly Issue[]): Parsed<Draw> {
  return { ok: false, issues }
}
