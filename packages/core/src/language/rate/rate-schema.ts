import * as z from 'zod'
import { Condition, Of } from '../condition/condition-schema.js'
import { Decimal, Id, Texts, Threshold } from '../names.js'

const Round = Decimal.optional().meta({
  description: 'To the nearest multiple of it, half up; exact when not said.',
  examples: [1, 0.1],
})
const Half = z
  .literal('even')
  .optional()
  .meta({ description: 'The half goes to the even multiple.', examples: ['even'] })

export const JudgedRate = z
  .strictObject({ judged: z.literal(true) })
  .meta({ description: 'A panel or an inspector judges it.', examples: [{ judged: true }] })

export const NumberRate = z
  .strictObject({
    number: z.strictObject({
      min: Decimal.optional(),
      max: Decimal.optional().meta({ description: 'What a share divides by.', examples: [25] }),
      step: Decimal.optional().meta({
        description: 'Only multiples of it, from min.',
        examples: [5],
      }),
      unit: Texts.optional(),
      better: z.enum(['lower', 'higher']).optional(),
    }),
  })
  .meta({
    description: 'A number that is entered.',
    examples: [{ number: { min: 0, max: 25, step: 5 } }],
  })

export const TallyRate = z
  .strictObject({
    tally: z.strictObject({
      of: Id.meta({
        description: 'A set of records, such as cases or findings.',
        examples: ['cases'],
      }),
      as: z.enum(['percent', 'count', 'sum', 'mean']),
      questions: z
        .array(Id)
        .min(1)
        .optional()
        .meta({
          description: 'Pooled for a percentage: yes of relevant.',
          examples: [['assessment-safety']],
        }),
      where: z
        .record(Id, z.union([Id, z.array(Id).min(1)]))
        .optional()
        .meta({
          description: 'Only records with these answers.',
          examples: [{ severity: ['crucial'] }],
        }),
      points: Id.optional().meta({
        description: 'The answer set whose points are added.',
        examples: ['severity'],
      }),
      start: Decimal.optional().meta({ description: 'What a sum begins at.', examples: [100] }),
    }),
  })
  .meta({
    description: 'Counted from records.',
    examples: [{ tally: { of: 'cases', as: 'percent', questions: ['q1'] } }],
  })

export const EarlierRate = z
  .strictObject({
    earlier: Id,
    back: z
      .int()
      .min(1)
      .default(1)
      .meta({ description: '1 is the inspection before this one.', examples: [1] }),
  })
  .meta({
    description: 'What a node was at an earlier inspection.',
    examples: [{ earlier: 'overall', back: 1 }],
  })

export const CombineRate = z
  .strictObject({
    combine: z.enum(['worst', 'best', 'sum', 'mean', 'share', 'geometric']),
    of: Of.optional(),
    weights: z
      .record(Id, Threshold)
      .optional()
      .meta({
        description: 'In place of the nodes’ own weights, for this rule.',
        examples: [{ safe: 2 }],
      }),
    start: Decimal.optional().meta({ description: 'What a sum begins at.', examples: [110] }),
    round: Round,
    half: Half,
  })
  .meta({
    description:
      'One value of many parts. share: the percentage of the most that the rated parts could give.',
    examples: [{ combine: 'worst' }, { combine: 'share', of: ['1.1', '1.2'] }],
  })

const Cut = z
  .strictObject({
    from: Threshold.optional(),
    over: Threshold.optional(),
    grade: Id,
  })
  .refine(({ from, over }) => (from === undefined) !== (over === undefined), 'either from or over')
  .meta({
    description: 'From this figure on, or over it, the grade.',
    examples: [{ from: 65, grade: 'good' }],
  })

export const TableRate = z
  .strictObject({
    table: z.strictObject({ down: Id, across: Id, cells: z.record(Id, z.record(Id, Id)) }),
  })
  .meta({
    description: 'A two-way table of grades: every cell is given.',
    examples: [
      {
        table: {
          down: 'harm',
          across: 'likelihood',
          cells: { high: { high: 'critical', low: 'major' }, low: { high: 'minor', low: 'none' } },
        },
      },
    ],
  })

const Then = z.union([Id, z.strictObject({ notRated: Texts })])
export type Then = z.infer<typeof Then>

export const RowsRate = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        when: Condition,
        then: Then,
        text: Texts.optional().meta({ description: 'The rule in the publisher’s terms.' }),
      }),
    ),
    otherwise: Then.optional(),
  })
  .meta({
    description: 'The first row that holds decides. No rows at all: a heading without a rating.',
    examples: [
      {
        rows: [{ when: { of: 'parts', is: 'inadequate', count: 2 }, then: 'inadequate' }],
        otherwise: 'good',
      },
    ],
  })

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

export const BandRate = z
  .strictObject({
    get band(): z.ZodType<Rate> {
      return Rate
    },
    round: Round,
    half: Half,
    cuts: z.array(Cut).min(1).meta({ description: 'Ascending.' }),
  })
  .meta({
    description: 'A figure, placed between cuts.',
    examples: [
      {
        band: { combine: 'sum' },
        cuts: [
          { from: 0, grade: 'good' },
          { from: 16, grade: 'poor' },
        ],
      },
    ],
  })

/** How the value of a node arises. */
export const Rate: z.ZodType<Rate> = z
  .union([
    JudgedRate,
    NumberRate,
    TallyRate,
    EarlierRate,
    CombineRate,
    BandRate,
    TableRate,
    RowsRate,
  ])
  .meta({
    id: 'Rate',
    description: 'How the value arises; judged when not said.',
    examples: [{ combine: 'worst' }],
  })
