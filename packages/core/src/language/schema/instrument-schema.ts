import * as z from 'zod/mini'
import { AnswerSetSchema } from '../../answers/answer-set-schema.js'
import { Count, Id, Source, Text, Texts } from '../../names.js'
import { CaseQuestion, PlainQuestion } from './question-schema.js'

/** What stands in figures of a report and at the head of columns, as `{sentence=licence}`. */
const Name = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9.-]*$/, 'lower-case letters, digits, dots and hyphens'))

export const CharacteristicValue = z.strictObject({ id: Name, label: Texts, group: Texts })

/** A property that cases are told apart by. */
export const AskedCharacteristic = z.strictObject({
  id: Name,
  label: Texts,
  personal: z.optional(z.boolean()),
  values: z.array(CharacteristicValue).check(z.minLength(2)),
})

/** Where the answers to some questions come from: the inspection’s own cases, or those of other inspections. */
export const CaseSet = z.strictObject({
  id: Name,
  label: z.optional(Texts),
  of: z.enum(['own', 'pooled']),
  repeats: z.optional(z.literal('cases')),
  framework: z.optional(Id),
})

/** What is said and asked of one standard. */
export const AskedStandard = z.strictObject({
  node: Id,
  statement: z.optional(Texts),
  questions: z.optional(z.array(CaseQuestion).check(z.minLength(1))),
  cases: z.optional(Name),
})

/** Findings without a rating of their own. */
export const AskedBlock = z.strictObject({
  id: Id,
  title: Texts,
  after: Id,
  questions: z.optional(z.array(PlainQuestion).check(z.minLength(1))),
  compare: z.optional(Name),
  cases: z.optional(Name),
})

/** Questions that people answer about the service. */
export const AskedSurvey = z.strictObject({
  id: Id,
  title: Texts,
  respondents: Texts,
  characteristics: z.optional(z.array(Name).check(z.minLength(1))),
  questions: z.array(PlainQuestion).check(z.minLength(1)),
})

export const WordsOfQuantity = z
  .strictObject({
    words: z.record(z.string(), z.array(Text).check(z.minLength(1))),
    from: z.int().check(z.minimum(0), z.maximum(100)),
    below: z.int().check(z.minimum(1), z.maximum(101)),
  })
  .check(z.refine(({ from, below }) => from < below, 'from is below below'))

export const SectionPart = z.strictObject({ part: z.literal('section'), id: Id, title: Texts })
export const TitledPart = z.strictObject({
  part: z.enum(['ratings', 'recommendations']),
  title: Texts,
})
export const StandardsPart = z.strictObject({ part: z.literal('domains') })
const PartOfReport = z.discriminatedUnion('part', [SectionPart, TitledPart, StandardsPart])

/** How near to another rating a departure normally stays. */
export const DiscretionPolicy = z.strictObject({
  withinPoints: z.int().check(z.minimum(0), z.maximum(100)),
  withinCases: Count,
  fewCases: Count,
  source: Source,
})

export const Addressee = z.strictObject({ id: Id, label: Texts })

/** What questions name an answer set by: a step of a path in spreadsheets. */
const SetName = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'))

/** One percentage of several questions, whose yes and relevant answers are summed. */
export const MeasureOfQuestions = z.strictObject({
  id: Id,
  label: Texts,
  questions: z.array(Id).check(z.minLength(2)),
})

/** What is asked and reported under a framework, beside the rules that rate. */
export const InstrumentSchema = z.strictObject({
  serviceType: z.optional(Texts),
  sampleWindows: z.optional(Texts),
  characteristics: z.optional(z.array(AskedCharacteristic)),
  answers: z.optional(z.record(SetName, AnswerSetSchema)),
  caseSets: z.optional(z.array(CaseSet).check(z.minLength(1))),
  standards: z.optional(z.array(AskedStandard)),
  blocks: z.optional(z.array(AskedBlock)),
  surveys: z.optional(z.array(AskedSurvey)),
  measures: z.optional(z.array(MeasureOfQuestions)),
  discretion: z.optional(DiscretionPolicy),
  addressees: z.optional(z.array(Addressee)),
  quantityWords: z.optional(z.array(WordsOfQuantity)),
  scoreTable: z.optional(z.boolean()),
  report: z.optional(z.array(PartOfReport).check(z.minLength(1))),
})
export type Instrument = z.infer<typeof InstrumentSchema>
