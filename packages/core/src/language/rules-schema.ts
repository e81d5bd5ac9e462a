import * as z from 'zod'
import { Adjustment } from './adjust/adjustment-schema.js'
import { Condition } from './condition/condition-schema.js'
import { Decimal, Id, Source, Texts, Threshold } from './names.js'
import { Rate } from './rate/rate-schema.js'
import { WorkedCase } from './evidence/worked-case-schema.js'

const Grade = z
  .strictObject({
    id: Id,
    label: Texts.optional().meta({
      description: 'The word that is printed; its id when not said.',
    }),
    points: Decimal.optional().meta({
      description: 'What it gives a sum, a mean or a share.',
      examples: [3],
    }),
    tone: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'The colour it is shown in.', examples: ['good'] }),
  })
  .meta({
    description: 'One grade of a scale.',
    examples: [{ id: 'good', label: { en: 'Good' }, points: 2 }],
  })
export type Grade = z.infer<typeof Grade>

const FactValue = z.union([z.boolean(), z.string()])
const Fact = z
  .strictObject({
    id: Id,
    label: Texts.optional(),
    values: z
      .array(z.string().min(1))
      .min(2)
      .optional()
      .meta({ description: 'Yes or no, when not said.' }),
    unless: FactValue.optional().meta({
      description: 'What silence means; undecided when not said.',
      examples: [false],
    }),
  })
  .meta({
    description: 'Something recorded of the service.',
    examples: [{ id: 'breach', label: { en: 'A regulation is breached' }, unless: false }],
  })

export interface RuleNode {
  readonly id: string
  readonly number?: string | undefined
  readonly title?: Texts | undefined
  readonly scale?: string | undefined
  readonly weight?: Threshold | undefined
  readonly tags?: readonly string[] | undefined
  readonly show?: boolean | undefined
  readonly applies?: Condition | undefined
  readonly better?: 'lower' | 'higher' | undefined
  readonly needs?: number | undefined
  readonly rate?: Rate | undefined
  readonly adjust?: readonly Adjustment[] | undefined
  readonly source?: z.infer<typeof Source> | undefined
  readonly parts?: readonly RuleNode[] | undefined
}

const RuleNode: z.ZodType<RuleNode> = z
  .strictObject({
    id: Id,
    number: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'What is printed before its title; ids never are.', examples: ['2.1'] }),
    title: Texts.optional(),
    scale: Id.optional().meta({ description: 'The framework’s scale, when not said.' }),
    weight: Threshold.optional().meta({ description: '1, when not said.', examples: [0.5] }),
    tags: z
      .array(Id)
      .optional()
      .meta({
        description: 'So that a rule can name all that bear one.',
        examples: [['mandatory']],
      }),
    show: z
      .boolean()
      .optional()
      .meta({ description: 'False: a working figure, explained but never printed as a rating.' }),
    applies: Condition.optional().meta({
      description: 'Where it does not hold the node is not applicable.',
    }),
    better: z
      .enum(['lower', 'higher'])
      .optional()
      .meta({ description: 'Of a number; higher when not said.' }),
    needs: z
      .int()
      .min(0)
      .optional()
      .meta({
        description: 'Parts that must be rated; all that apply when not said.',
        examples: [3],
      }),
    rate: Rate.optional(),
    adjust: z.array(Adjustment).optional(),
    source: Source.optional(),
    get parts() {
      return z.array(RuleNode).optional()
    },
  })
  .meta({
    id: 'RuleNode',
    description: 'What is rated, or a figure on the way to it.',
    examples: [{ id: 'safe', title: { en: 'Safe' } }],
  })

/** A framework’s rules, language 1. */
export const RulesSchema = z
  .strictObject({
    $schema: z.string().optional(),
    language: z.literal(1).meta({ description: 'Of this format.', examples: [1] }),
    id: Id,
    title: Texts,
    edition: z
      .string()
      .min(1)
      .optional()
      .meta({ examples: ['2023'] }),
    publisher: Texts.optional(),
    credit: Texts.optional().meta({ description: 'Licence and credit of the facts in this file.' }),
    basedOn: z.strictObject({ id: Id, hash: z.string().min(1) }).optional(),
    source: Source.optional(),
    scale: Id.meta({ description: 'The scale of nodes that name none.', examples: ['rating'] }),
    scales: z
      .record(Id, z.array(Grade).min(2))
      .meta({ description: 'Grades, the worst first and the best last.' }),
    facts: z.array(Fact).optional(),
    parameters: z
      .array(z.strictObject({ id: Id, label: Texts.optional() }))
      .optional()
      .meta({ description: 'Numbers published from time to time, pinned by the inspection.' }),
    answers: z
      .record(
        Id,
        z
          .array(z.strictObject({ id: Id, label: Texts.optional(), points: Decimal.optional() }))
          .min(1),
      )
      .optional()
      .meta({ description: 'Answer sets of recorded findings.' }),
    nodes: z.array(RuleNode).min(1),
    cases: z
      .array(WorkedCase)
      .optional()
      .meta({ description: 'Worked cases, which are its tests.' }),
  })
  .meta({ title: 'Framework rules' })
export type RulesFile = z.infer<typeof RulesSchema>
