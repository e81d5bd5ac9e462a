import * as z from 'zod/mini'
import { Adjustment } from './adjustment-schema.js'
import { Condition } from './condition-schema.js'
import { WorkedCase } from './worked-case-schema.js'
import { InstrumentSchema } from './instrument-schema.js'
import { Count, Decimal, Id, Source, Text, Texts, Threshold } from '../../names.js'
import { Rate } from './rate-schema.js'

export const Grade = z.strictObject({
  id: Id,
  label: z.optional(Texts),
  points: z.optional(Decimal),
  tone: z.optional(Text),
})
export type Grade = z.infer<typeof Grade>

export const Fact = z.strictObject({
  id: Id,
  label: z.optional(Texts),
  values: z.optional(z.array(Text).check(z.minLength(2))),
  unless: z.optional(z.union([z.boolean(), z.string()])),
})

export const PublishedNumber = z.strictObject({ id: Id, label: z.optional(Texts) })

export const AnswerOfSet = z.strictObject({
  id: Id,
  label: z.optional(Texts),
  points: z.optional(Decimal),
})

export const BasedOn = z.strictObject({ id: Id, hash: Text })

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

/** Its fields; as a schema of a node it refers to itself. */
export const NodeFields = z.strictObject({
  id: Id,
  number: z.optional(Text),
  title: z.optional(Texts),
  scale: z.optional(Id),
  weight: z.optional(Threshold),
  tags: z.optional(z.array(Id)),
  show: z.optional(z.boolean()),
  applies: z.optional(Condition),
  better: z.optional(z.enum(['lower', 'higher'])),
  needs: z.optional(Count),
  rate: z.optional(Rate),
  adjust: z.optional(z.array(Adjustment)),
  source: z.optional(Source),
  get parts(): z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniType<RuleNode>>> {
    return z.optional(z.array(NodeFields))
  },
})
const RuleNode: z.ZodMiniType<RuleNode> = NodeFields

/** A framework’s file, language 1: its rules and, where it has one, its instrument. */
export const RulesSchema = z.strictObject({
  $schema: z.optional(z.string()),
  language: z.literal(1),
  id: Id,
  title: Texts,
  edition: z.optional(Text),
  publisher: z.optional(Texts),
  credit: z.optional(Texts),
  basedOn: z.optional(BasedOn),
  source: z.optional(Source),
  scale: Id,
  scales: z.record(Id, z.array(Grade).check(z.minLength(2))),
  facts: z.optional(z.array(Fact)),
  parameters: z.optional(z.array(PublishedNumber)),
  answers: z.optional(z.record(Id, z.array(AnswerOfSet).check(z.minLength(1)))),
  nodes: z.array(RuleNode).check(z.minLength(1)),
  instrument: z.optional(InstrumentSchema),
  cases: z.optional(z.array(WorkedCase)),
})
export type RulesFile = z.infer<typeof RulesSchema>
