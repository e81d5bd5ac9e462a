import type * as z from 'zod'
import type { AnswerSetFile, Yes } from '../answers/answer-set-schema.js'
import type { Routing } from '../answers/routing-schema.js'
import type { CharacteristicSchema } from '../inspection/characteristic-schema.js'
import type { FrameworkRules } from './framework-rules.js'

/** Where a rule comes from, and whether it was read in the publisher’s own words. */
export interface Source {
  readonly citation: string
  readonly confirmed: boolean
}

/** The four colours a rating can be shown in; its word is always shown with it. */
export type Tone = 'outstanding' | 'good' | 'requires-improvement' | 'inadequate'

export interface Rating {
  id: string
  /** The word that is printed. */
  label: string
  /** What it adds to the overall score. */
  points?: number | undefined
  tone: Tone
}

export interface Question {
  id: string
  /** A few words, for tables and charts. */
  label: string
  /** As whoever answers it reads it. */
  text: string
  /** Its answer set; yes, no and not applicable where none is named. */
  answers?: string | undefined
  /** What counts as yes for it, whatever its set says. */
  yes?: Yes | undefined
  asked?: Routing | undefined
  /** The question whose words it codes. */
  codes?: string | undefined
}

/** A question that a rating rests on. Its prompts are what the inspector considers; it is not computed from them. */
export interface KeyQuestion extends Question {
  prompts: Question[]
}

/** What is printed before a title: its id when undefined, nothing when null. */
interface Numbered {
  number?: string | null
}

/** Rated as the framework’s own rules say, by `Framework.rules`. */
interface ByRules {
  readonly rule: 'by-rules'
  readonly source: Source
}

export interface Standard extends Numbered {
  id: string
  title: string
  /** What the standard asks; empty where nothing says it. */
  statement: string
  /** Whether its rating adds to the overall score. */
  scored: boolean
  rating: { rule: 'judged' | 'lowest-key-question' | 'reported-only'; source: Source } | ByRules
  keyQuestions: KeyQuestion[]
  /** Case questions under no key question. */
  prompts: Question[]
  /** The case set that answers its questions; the inspection’s own cases, when undefined. */
  cases?: string
  /** Where it is not the framework’s; empty where numbers are given instead of ratings. */
  scale?: Rating[]
}

/** Findings without a rating of their own. */
export interface Block {
  id: string
  title: string
  /** The standard it follows in the report. */
  after: string
  prompts: Question[]
  /** A characteristic: key questions are shown side by side for its values. */
  compare?: string | undefined
  /** The case set that answers its questions; the inspection’s own cases, when undefined. */
  cases?: string
}

export interface Domain extends Numbered {
  id: string
  title: string
  standards: Standard[]
  blocks: Block[]
}

/** Percentages placed between cuts: each band begins at `from` per cent and ends below the next. */
export interface FrameworkBanding {
  /** Whether the printed whole percentage or the exact one is placed. */
  of: 'rounded' | 'exact'
  rounding: 'half-up'
  bands: { rating: string; from: number }[]
  source: Source
}

/** How near to another rating a departure normally stays. */
interface Discretion {
  withinPoints: number
  /** So many cases judged differently would give the other rating. */
  withinCases: number
  /** Or the standard rests on so few relevant cases. */
  fewCases: number
  source: Source
}

/** Decision guidance: what the ratings of some standards say of another. */
export interface Guidance {
  id: string
  standard: string
  text: string
  /** Standards at or below a rating, so many of them. */
  when: { standards: string[]; atMost: string; count: number }
  then: { rule: 'normally-at-most'; rating: string } | { rule: 'weigh' }
  source: Source
}

/** At most this share of the maximum, as numerator and denominator. */
export interface Share {
  rating: string
  upTo: [number, number]
}

/** How the overall rating follows from the points of scored standards. */
export type OverallRule =
  | {
      rule: 'sum-and-table'
      table: { outOf: number; bands: { rating: string; from: number }[] }
      /** Decides when a standard could not be rated and the maximum shrinks. */
      otherwise: Share[]
      source: Source
    }
  | { rule: 'share-of-maximum'; shares: Share[]; source: Source }
  | { rule: 'none'; source: Source }
  | ByRules

export type Characteristic = z.infer<typeof CharacteristicSchema>

export interface Survey {
  id: string
  title: string
  /** Who answered, as a plural noun. */
  respondents: string
  /** What is known of those who answer; nothing when not said. */
  characteristics?: Characteristic[]
  questions: Question[]
}

/** Cases of other inspections, counted together: a region’s standards are rated from those of its units. */
interface PooledSet {
  id: string
  label: string
  /** What those inspections are made under. */
  framework: string
}

/** One percentage of several questions, whose yes and relevant answers are summed. */
interface QuestionMeasure {
  id: string
  label: string
  questions: string[]
}

/** What words of quantity mean in reports: from `from` per cent to less than `below` per cent. */
interface QuantityWords {
  words: string[]
  from: number
  below: number
}

export type ReportPart =
  | { part: 'section'; id: string; title: string }
  | { part: 'ratings' | 'recommendations'; title: string }
  | { part: 'domains' }

/**
 * A framework as inspections, reports and workbooks know it, laid out from its file by `frameworkOfRules`:
 * domains of standards with what is asked and reported of them. It is no format of files.
 */
export interface Framework {
  id: string
  title: string
  edition: string
  publisher: string
  /** What is inspected, as a noun. */
  serviceType: string
  /** What began in the weeks that a sample is drawn from, such as “Sentences that began in”. */
  sampleWindows: string
  /** Licence and credit of the facts in its file. */
  credit: string
  /** The lowest rating first. */
  scale: Rating[]
  banding?: FrameworkBanding | undefined
  discretion?: Discretion | undefined
  /** Properties of cases under every inspection; those of one service are declared by its inspection. */
  characteristics: Characteristic[]
  /** What may be answered to questions that name it. */
  answerSets?: Record<string, AnswerSetFile> | undefined
  /** Sets of cases that are pooled from other inspections. */
  pooled?: PooledSet[] | undefined
  /** The set of its own cases, assessed a second time by somebody else. */
  repeated?: { readonly id: string; readonly label: string } | undefined
  domains: Domain[]
  surveys: Survey[]
  measures?: QuestionMeasure[] | undefined
  guidance: Guidance[]
  overall: OverallRule
  /** Bodies that recommendations are addressed to, in order. */
  addressees: { id: string; label: string }[]
  quantityWords?: QuantityWords[] | undefined
  /** The report’s parts, in order. */
  report: ReportPart[]
  /** The framework’s file as it was written, which records keep. */
  file: unknown
  /** What rates, where the rules are not of the kind that core rates by itself. */
  rules?: FrameworkRules
}
