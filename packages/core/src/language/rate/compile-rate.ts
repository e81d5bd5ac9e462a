import { match, P } from 'ts-pattern'
import type { Place } from '../place.js'
import type { Evaluate } from '../run.js'
import { compileBand } from './band.js'
import { compileCombine } from './combine.js'
import { compileEarlier } from './earlier.js'
import { compileJudged } from './judged.js'
import { kindOfRate } from '../schema/kind-of-rate.js'
import { compileNumber } from './number.js'
import type { Rate } from '../schema/rate-schema.js'
import { compileRows } from './rows.js'
import { compileTable } from './table.js'
import { compileTally } from './tally.js'

/** How a value arises, checked in its place and ready to be applied. */
export function compileRate(rate: Rate, place: Place): Evaluate {
  return match(kindOfRate(rate))
    .with({ kind: 'judged' }, () => compileJudged(place))
    .with({ kind: 'number', rate: P.select() }, (one) => compileNumber(one, place))
    .with({ kind: 'tally', rate: P.select() }, (one) => compileTally(one, place))
    .with({ kind: 'earlier', rate: P.select() }, (one) => compileEarlier(one, place))
    .with({ kind: 'combine', rate: P.select() }, (one) => compileCombine(one, place))
    .with({ kind: 'band', rate: P.select() }, (one) => compileBand(one, place, compileRate))
    .with({ kind: 'table', rate: P.select() }, (one) => compileTable(one, place))
    .with({ kind: 'rows', rate: P.select() }, (one) => compileRows(one, place))
    .exhaustive()
}
