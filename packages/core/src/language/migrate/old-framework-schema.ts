import * as z from 'zod'
import { CharacteristicSchema } from '../../inspection/characteristic-schema.js'

const Id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'lower-case letters, digits, dots and hyphens')
const Text = z.string().min(1)

/** Where a rule comes from, and whether it was read in the publisher's own words. */
const SourceSchema = z.strictObject({
  citation: Text,
  confirmed: z.boolean().meta({
    description: 'False: widely used, but not read in the publisher’s own manual.',
  }),
})

/** The four colours a rating can be shown in; its word is always shown with it. */
const ToneSchema = z.enum(['outstanding', 'good', 'requires-improvement', 'inadequate'])

const RatingSchema = z.strictObject({
  id: Id,
  label: Text.meta({ description: 'The word that is printed.' }),
  points: z.int().min(0).optional().meta({ description: 'What it adds to the overall score.' }),
  tone: ToneSchema,
})

/** Which cases get a question: those with one of these values, or one of these answers to another. */
const ConditionSchema = z.union([
  z.strictObject({ characteristic: Id, is: z.array(Text).min(1) }),
  z.strictObject({ question: Id, is: z.array(z.enum(['yes', 'no', 'na'])).min(1) }),
])

const questionShape = {
  id: Id,
  label: Text.meta({ description: 'A few words, for tables and charts.' }),
  text: Text.meta({
    description: 'The question as an inspector answers it: yes, no, not applicable.',
  }),
  asked: ConditionSchema.optional(),
}
const QuestionSchema = z.strictObject(questionShape)
const KeyQuestionSchema = z.strictObject({
  ...questionShape,
  prompts: z.array(QuestionSchema).meta({
    description:
      'What the inspector considers; the key question is a judgement, not computed from them.',
  }),
})

const StandardRuleSchema = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('judged'), source: SourceSchema }),
  z.strictObject({ rule: z.literal('lowest-key-question'), source: SourceSchema }),
  z.strictObject({ rule: z.literal('reported-only'), source: SourceSchema }),
])

const StandardSchema = z.strictObject({
  id: Id.meta({ description: 'The number it is known by: names repeat, numbers do not.' }),
  title: Text,
  statement: Text,
  scored: z.boolean().meta({ description: 'Whether its rating adds to the overall score.' }),
  rating: StandardRuleSchema,
  keyQuestions: z.array(KeyQuestionSchema),
  prompts: z.array(QuestionSchema).meta({ description: 'Case questions under no key question.' }),
})

const BlockSchema = z.strictObject({
  id: Id,
  title: Text,
  after: Id.meta({ description: 'The standard it follows in the report.' }),
  prompts: z.array(QuestionSchema),
  compare: Id.optional().meta({
    description: 'A characteristic: key questions are shown side by side for its values.',
  }),
})

const DomainSchema = z.strictObject({
  id: Id,
  title: Text,
  standards: z.array(StandardSchema).min(1),
  blocks: z.array(BlockSchema).meta({ description: 'Findings without a rating of their own.' }),
})

const BandingSchema = z.strictObject({
  of: z.enum(['rounded', 'exact']).meta({
    description: 'Whether the printed whole percentage or the exact one is placed in a band.',
  }),
  rounding: z.enum(['half-up']),
  bands: z
    .array(z.strictObject({ rating: Id, from: z.int().min(0).max(100) }))
    .min(2)
    .meta({ description: 'Lowest first; each begins at `from` per cent and ends below the next.' }),
  source: SourceSchema,
})

const DiscretionSchema = z.strictObject({
  withinPoints: z.int().min(0).max(100),
  withinCases: z.int().min(0).meta({
    description: 'So many cases judged differently would give the other rating.',
  }),
  fewCases: z.int().min(0).meta({ description: 'Or the standard rests on so few relevant cases.' }),
  source: SourceSchema,
})

const GuidanceSchema = z.strictObject({
  id: Id,
  standard: Id,
  text: Text.meta({ description: 'The guidance in plain words.' }),
  when: z.strictObject({
    standards: z.array(Id).min(1),
    atMost: Id.meta({ description: 'A rating: standards at or below it count.' }),
    count: z.int().min(1).meta({ description: 'How many of the standards must count.' }),
  }),
  then: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('normally-at-most'), rating: Id }),
    z.strictObject({ rule: z.literal('weigh') }),
  ]),
  source: SourceSchema,
})

const ShareSchema = z.strictObject({
  rating: Id,
  upTo: z.tuple([z.int().min(0), z.int().min(1)]).meta({
    description: 'At most this share of the maximum, as numerator and denominator.',
  }),
})

const OverallSchema = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('sum-and-table'),
    table: z.strictObject({
      outOf: z.int().min(1),
      bands: z.array(z.strictObject({ rating: Id, from: z.int().min(0) })).min(1),
    }),
    otherwise: z.array(ShareSchema).min(1).meta({
      description:
        'Decides when a standard could not be rated and the maximum shrinks; lowest first.',
    }),
    source: SourceSchema,
  }),
  z.strictObject({
    rule: z.literal('share-of-maximum'),
    shares: z.array(ShareSchema).min(1),
    source: SourceSchema,
  }),
  z.strictObject({ rule: z.literal('none'), source: SourceSchema }),
])

const SurveySchema = z.strictObject({
  id: Id,
  title: Text,
  respondents: Text.meta({ description: 'Who answered, as a plural noun.' }),
  questions: z.array(QuestionSchema).min(1),
})

const QuantityWordsSchema = z
  .strictObject({
    words: z.array(Text).min(1),
    from: z.int().min(0).max(100),
    below: z.int().min(1).max(101),
  })
  .refine(({ from, below }) => from < below, 'from is below below')

const ReportPartSchema = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('section'), id: Id, title: Text }),
  z.strictObject({ part: z.literal('ratings'), title: Text }),
  z.strictObject({ part: z.literal('recommendations'), title: Text }),
  z.strictObject({ part: z.literal('domains') }),
])

/** The format before the framework language: it is read to be migrated, and by nothing else. */
export const OldFrameworkSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: Id,
    title: Text,
    edition: Text,
    publisher: Text,
    serviceType: Text.meta({ description: 'What is inspected, as a noun.' }),
    credit: Text.meta({ description: 'Licence and credit of the facts in this file.' }),
    scale: z.array(RatingSchema).min(2).meta({ description: 'Ratings, lowest first.' }),
    banding: BandingSchema.optional(),
    discretion: DiscretionSchema.optional(),
    characteristics: z.array(CharacteristicSchema).meta({
      description:
        'Properties of cases under every inspection; those of one service are declared by its inspection.',
    }),
    domains: z.array(DomainSchema).min(1),
    surveys: z.array(SurveySchema),
    guidance: z.array(GuidanceSchema),
    overall: OverallSchema,
    addressees: z
      .array(z.strictObject({ id: Id, label: Text }))
      .meta({ description: 'Bodies that recommendations are addressed to, in order.' }),
    quantityWords: z.array(QuantityWordsSchema).optional().meta({
      description:
        'What words of quantity mean in reports: from `from` per cent to less than `below` per cent.',
    }),
    report: z.array(ReportPartSchema).min(1).meta({ description: 'The report’s parts, in order.' }),
  })
  .meta({ title: 'Standards framework' })

/** A framework file of the format before the framework language. */
export type OldFramework = z.infer<typeof OldFrameworkSchema>
export type OldStandard = OldFramework['domains'][number]['standards'][number]
export type OldQuestion = z.infer<typeof QuestionSchema>
export type OldSource = z.infer<typeof SourceSchema>
