import { ownEntry } from '../../bare-record.js'
import { describeFound } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import { add, divide, fraction, readFraction, zero, type Fraction } from '../../exact/fraction.js'
import type { Place } from '../place.js'
import type { Evaluate } from '../run.js'
import { notRated, undecided } from '../value.js'
import type { TallyRate } from '../schema/rate-schema.js'

/** `{tally: …}`: counted from cases, findings or other records. */
export function compileTally({ tally }: TallyRate, place: Place): Evaluate {
  const at = place.at('tally')
  refuseStrangeAnswers(tally, at)
  if (tally.as === 'percent') return percentOf(tally, at)
  if (tally.questions)
    at.at('questions').fault(
      'framework-inconsistent',
      `questions for a ${tally.as}`,
      'them only for percent',
    )
  return countOf(tally, at)
}

/** Refuses to count answers that a declared set does not have. */
function refuseStrangeAnswers({ where = {} }: TallyRate['tally'], place: Place): void {
  const sets = place.names.file.answers ?? {}
  for (const [key, asked] of Object.entries(where)) {
    if (!Object.hasOwn(sets, key)) continue
    const known = sets[key]!.map(({ id }) => id)
    for (const answer of [asked].flat())
      if (!known.includes(answer))
        place
          .at('where', key)
          .fault('unknown-name', `the answer ${describeFound(answer)}`, nearestTo(answer, known))
  }
}

/** Percentage yes of the relevant answers of one question, or of several pooled. */
function percentOf({ questions }: TallyRate['tally'], place: Place): Evaluate {
  if (!questions)
    place.fault(
      'framework-inconsistent',
      'percent without questions',
      'questions, whose yes is counted',
    )
  if (new Set(questions).size < (questions ?? []).length)
    place.at('questions').fault('duplicate-id', 'a question twice', 'each question once')
  return ({ evidence: { counts } }, note) => {
    let [yes, relevant, isCounted] = [0, 0, false]
    for (const question of questions ?? []) {
      const counted = ownEntry(counts, question)
      yes += counted?.yes ?? 0
      relevant += counted?.relevant ?? 0
      isCounted ||= counted !== undefined
    }
    // Counted, and nothing was relevant: what follows, somebody has to say. Not counted: it is no part.
    if (relevant === 0)
      return isCounted
        ? undecided('evidence', questions ?? [])
        : notRated({ code: 'no-relevant-cases' })
    const number = fraction(100n * BigInt(yes), BigInt(relevant))
    note({ step: 'tallied', as: 'percent', hits: yes, of: relevant, number })
    return { state: 'number', number }
  }
}

/** How many records, or the sum or mean of their points. */
function countOf(
  { of, as, where = {}, points, start }: TallyRate['tally'],
  place: Place,
): Evaluate {
  const pointsOf = readPoints(points, as, place)
  const wanted = Object.entries(where).map(
    ([key, answers]) => [key, new Set([answers].flat())] as const,
  )
  const begin = start === undefined ? zero : readFraction(start)!
  return ({ evidence: { records } }, note) => {
    const all = ownEntry(records, of)
    if (!all) return undecided('records', [of])
    const hits = all.filter((record) =>
      wanted.every(([key, answers]) => answers.has(ownEntry(record, key) ?? '')),
    )
    const tallied = (number: Fraction) => {
      note({
        step: 'tallied',
        as: as as 'count' | 'sum' | 'mean',
        hits: hits.length,
        of: all.length,
        number,
      })
      return { state: 'number' as const, number }
    }
    if (as === 'count') return tallied(fraction(BigInt(hits.length)))
    const sum = hits
      .map((record) => pointsOf.get(ownEntry(record, points!) ?? '') ?? zero)
      .reduce(add, begin)
    if (as === 'sum') return tallied(sum)
    return hits.length > 0
      ? tallied(divide(sum, fraction(BigInt(hits.length))))
      : notRated({ code: 'no-records' })
  }
}

function readPoints(
  points: string | undefined,
  as: string,
  place: Place,
): ReadonlyMap<string, Fraction> {
  if (as === 'count') return new Map()
  const sets = place.names.file.answers ?? {}
  const set = points !== undefined && Object.hasOwn(sets, points) ? sets[points]! : null
  if (!set) {
    place
      .at('points')
      .fault(
        'unknown-name',
        `the answers ${describeFound(points)}`,
        nearestTo(points ?? '', Object.keys(sets)),
      )
    return new Map()
  }
  return new Map(
    set.flatMap((answer): [string, Fraction][] => {
      if (answer.points !== undefined) return [[answer.id, readFraction(answer.points)!]]
      place
        .at('points')
        .fault(
          'framework-inconsistent',
          `${describeFound(answer.id)} without points`,
          'points for each answer',
        )
      return []
    }),
  )
}
