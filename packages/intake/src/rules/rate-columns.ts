import { kindOfRate, type Rate } from '@inspectorate/core/language'
import { match, P } from 'ts-pattern'
import { listCell, pairsCell, scalarCell, textCell, type RulesCell } from './cell-text.js'
import { ofCell, thresholdCell } from './condition-lines.js'
import { NotInASheet } from './not-in-a-sheet.js'
import { textColumns } from './rules-sheet.js'

type Path = readonly (string | number)[]
type Columns = Readonly<Record<string, RulesCell | undefined>>

/** The columns of the sheet Nodes that say how a value arises; rows, cuts and tables stand on sheets of their own. */
export function rateColumns(rate: Rate | undefined, path: Path): Columns {
  if (rate === undefined) return {}
  return match(kindOfRate(rate))
    .with({ kind: 'judged' }, () => ({ rate: 'judged' }))
    .with({ kind: 'rows' }, () => ({ rate: 'rows' }))
    .with({ kind: 'table' }, () => ({ rate: 'table' }))
    .with({ kind: 'number', rate: P.select() }, ({ number: { min, max, step, unit, better } }) => ({
      rate: 'number',
      min: optional(min, scalarCell),
      max: optional(max, scalarCell),
      step: optional(step, scalarCell),
      ...textColumns('unit', unit, textCell),
      number_better: better,
    }))
    .with({ kind: 'tally', rate: P.select() }, ({ tally }) => ({
      rate: `tally ${tally.as}`,
      of: textCell(tally.of),
      questions: optional(tally.questions, (ids) => listCell(ids, 'texts')),
      where: optional(tally.where, (where) =>
        pairsCell(
          Object.fromEntries(
            Object.entries(where).map(([set, ids]) => [
              set,
              typeof ids === 'string' ? ids : `[${ids.join(', ')}]`,
            ]),
          ),
        ),
      ),
      points: tally.points,
      start: optional(tally.start, scalarCell),
    }))
    .with({ kind: 'earlier', rate: P.select() }, ({ earlier, back }) => ({
      rate: 'earlier',
      of: textCell(earlier),
      back,
    }))
    .with(
      { kind: 'combine', rate: P.select() },
      ({ combine, of, weights, start, round, half }) => ({
        rate: combine,
        of: optional(of, ofCell),
        weights: optional(weights, (all) =>
          pairsCell(
            Object.fromEntries(Object.entries(all).map(([id, one]) => [id, thresholdCell(one)])),
          ),
        ),
        start: optional(start, scalarCell),
        round: optional(round, scalarCell),
        half,
      }),
    )
    .with({ kind: 'band', rate: P.select() }, ({ band, round, half }) => {
      const { kind } = kindOfRate(band)
      if (!['number', 'tally', 'earlier', 'combine'].includes(kind))
        throw new NotInASheet(
          [...path, 'band'],
          `cuts of a value by ${kind}`,
          'a node of its own for it',
        )
      return {
        ...rateColumns(band, [...path, 'band']),
        cut_round: optional(round, scalarCell),
        cut_half: half,
      }
    })
    .exhaustive()
}

function optional<T>(value: T | undefined, cell: (value: T) => RulesCell): RulesCell | undefined {
  return value === undefined ? undefined : cell(value)
}
