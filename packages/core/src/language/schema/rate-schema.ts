import * as z from 'zod/mini'
import { Condition, Of } from './condition-schema.js'
import { Decimal, Id, Source, Texts, Threshold } from '../../names.js'

const Round = z.optional(Decimal)
const Half = z.optional(z.literal('even'))

export const JudgedRate = z.strictObject({ judged: z.literal(true) })

export const EnteredNumber = z.strictObject({
  min: z.optional(Decimal),
  max: z.optional(Decimal),
  step: z.optional(Decimal),
  unit: z.optional(Texts),
  better: z.optional(z.enum(['lower', 'higher'])),
})
export const NumberRate = z.strictObject({ number: EnteredNumber })

export const Tally = z.strictObject({
  of: Id,
  as: z.enum(['percent', 'count', 'sum', 'mean']),
  questions: z.optional(z.array(Id).check(z.minLength(1))),
  where: z.optional(z.record(Id, z.union([Id, z.array(Id).check(z.minLength(1))]))),
  points: z.optional(Id),
  start: z.optional(Decimal),
})
export const TallyRate = z.strictObject({ tally: Tally })

export const EarlierRate = z.strictObject({
  earlier: Id,
  back: z._default(z.int().check(z.minimum(1)), 1),
})

export const CombineRate = z.strictObject({
  combine: z.enum(['worst', 'best', 'sum', 'mean', 'share', 'geometric']),
  of: z.optional(Of),
  weights: z.optional(z.record(Id, Threshold)),
  start: z.optional(Decimal),
  round: Round,
  half: Half,
})

export const Cut = z
  .strictObject({ from: z.optional(Threshold), over: z.optional(Threshold), grade: Id })
  .check(
    z.refine(
      ({ from, over }) => (from === undefined) !== (over === undefined),
      'either from or over',
    ),
  )

export const TwoWayTable = z.strictObject({
  down: Id,
  across: Id,
  cells: z.record(Id, z.record(Id, Id)),
})
export const TableRate = z.strictObject({ table: TwoWayTable })

export const NotRatedResult = z.strictObject({ notRated: Texts })
const Then = z.union([Id, NotRatedResult])
export type Then = z.infer<typeof Then>

export const Row = z.strictObject({ when: Condition, then: Then, text: z.optional(Texts) })
export const RowsRate = z.strictObject({ rows: z.array(Row), otherwise: z.optional(Then) })

export type JudgedRate = z.infer<typeof JudgedRate>
export type NumberRate = z.infer<typeof NumberRate>
export type TallyRate = z.infer<typeof TallyRate>
export type EarlierRate = z.infer<typeof EarlierRate>
export type CombineRate = z.infer<typeof CombineRate>
export type TableRate = z.infer<typeof TableRate>
export type RowsRate = z.infer<typeof RowsRate>
export interface BandRate {
  readonly band: Rate
  readonly round?: number | string | undefined
  readonly half?: 'even' | undefined
  readonly cuts: readonly z.infer<typeof Cut>[]
  readonly source?: z.infer<typeof Source> | undefined
}
export type Rate =
  | JudgedRate
  | NumberRate
  | TallyRate
  | EarlierRate
  | CombineRate
  | BandRate
  | TableRate
  | RowsRate

export const BandRate = z.strictObject({
  get band(): z.ZodMiniType<Rate> {
    return Rate
  },
  round: Round,
  half: Half,
  cuts: z.array(Cut).check(z.minLength(1)),
  source: z.optional(Source),
})

/** How the value of a node arises. */
export const Rate: z.ZodMiniType<Rate> = z.union([
  JudgedRate,
  NumberRate,
  TallyRate,
  EarlierRate,
  CombineRate,
  BandRate,
  TableRate,
  RowsRate,
])
