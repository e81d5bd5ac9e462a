import { match, P } from 'ts-pattern'
import { compare, decimalText, readFraction, roundTo } from '../../exact/fraction.js'
import { leastFigure } from './least-figure.js'
import { nodesOf, scaleOf, type Place } from '../place.js'
import { readThreshold, type Evaluate } from '../run.js'
import { RulesFault } from '../rules-fault.js'
import { undecided } from '../value.js'
import type { Of } from '../schema/condition-schema.js'
import { kindOfRate } from '../schema/kind-of-rate.js'
import type { BandRate, Rate } from '../schema/rate-schema.js'
import { refuseRound } from './refuse-round.js'

/** `{band: rate, round?, cuts}`: a figure, placed between cuts. */
export function compileBand(
  { band, round, half, cuts }: BandRate,
  place: Place,
  compileRate: (rate: Rate, place: Place) => Evaluate,
): Evaluate {
  const figureOf = compileRate(band, place.at('band'))
  const { names, owner } = place
  const scale = scaleOf(names.file, owner.node)
  refuseNoFigure(band, place)
  refuseRound(round, place)
  if (half !== undefined && round === undefined)
    place.at('half').fault('framework-inconsistent', 'half without round', 'both, or neither')
  refuseDisorder(cuts, place)
  refuseBelow(band, cuts, place)
  const read = cuts.map(({ from, over, grade }, i) => {
    place.at('cuts', i, from === undefined ? 'over' : 'from').threshold((from ?? over)!)
    return {
      grade,
      rank: place.at('cuts', i, 'grade').rank(scale, grade),
      threshold: readThreshold((from ?? over)!),
      exclusive: over !== undefined,
    }
  })
  const unit = round === undefined ? null : readFraction(round)!
  return (run, note) => {
    const value = figureOf(run, note)
    if (value.state !== 'number') return value
    const figure = unit ? roundTo(value.number, unit, half) : value.number
    let hit = -1
    for (const [i, { threshold, exclusive }] of read.entries()) {
      const at = threshold(run)
      if (at === null) return undecided('parameter')
      const order = compare(figure, at)
      if (exclusive ? order > 0 : order >= 0) hit = i
    }
    if (hit < 0)
      throw new RulesFault(owner.node.id, `${decimalText(figure)} lies below the lowest cut`)
    const { grade, rank } = read[hit]!
    note({ step: 'banded', figure, cut: hit, grade })
    return { state: 'grade', grade, rank }
  }
}

/** Refuses cuts of what is no number. */
function refuseNoFigure(band: Rate, place: Place): void {
  const { names, owner } = place
  const gradedPart = (of: Of) =>
    nodesOf(of, names, owner).some((index) => names.resultOf(index).kind !== 'number')
  const isFigure = match(kindOfRate(band))
    .with({ kind: P.union('number', 'tally') }, () => true)
    .with(
      { kind: 'combine', rate: P.select() },
      ({ combine, of = 'parts' }) => !['worst', 'best'].includes(combine) || !gradedPart(of),
    )
    .with({ kind: 'earlier', rate: P.select() }, ({ earlier }) => !gradedPart(earlier))
    .with({ kind: P.union('judged', 'band', 'table', 'rows') }, () => false)
    .exhaustive()
  if (!isFigure)
    place
      .at('band')
      .fault('framework-inconsistent', 'what gives a grade', 'a figure, to be placed between cuts')
}

/** Refuses cuts that say nothing of figures that can arise. */
function refuseBelow(band: Rate, [first]: BandRate['cuts'], place: Place): void {
  const given = first!.from ?? first!.over!
  const least = leastFigure(band, place.owner, place.names)
  if (least === null || typeof given === 'object') return
  const order = compare(least, readFraction(given)!)
  if (first!.from === undefined ? order <= 0 : order < 0)
    place
      .at('cuts', 0)
      .fault(
        'framework-inconsistent',
        `the lowest cut ${first!.from === undefined ? 'over' : 'from'} ${given}`,
        `one that takes in ${decimalText(least)}, the least that can arise`,
      )
}

function refuseDisorder(cuts: BandRate['cuts'], place: Place): void {
  let last: { at: ReturnType<typeof readFraction>; exclusive: boolean } | null = null
  cuts.forEach(({ from, over }, i) => {
    const given = (from ?? over)!
    if (typeof given === 'object') return
    const at = readFraction(given)!
    const order = last ? compare(at, last.at!) : 1
    if (order < 0 || (order === 0 && !(!last!.exclusive && over !== undefined)))
      place
        .at('cuts', i)
        .fault(
          'framework-inconsistent',
          `${given} after ${decimalText(last!.at!)}`,
          'cuts that rise',
        )
    last = { at, exclusive: over !== undefined }
  })
}
