import type { Issue } from '@inspectorate/core'
import type { At } from './at.js'
import type { EvidenceFinding } from './evidence-finding.js'

/** What can be found in a sentence of the narrative. */
export type ProseCode =
  | 'typed-figure-contradicts'
  | 'typed-figure-unbound'
  | 'percentage-impossible'
  | 'figures-disagree'
  | 'bound-figure-doubtful'
  | 'typed-rating-contradicts'
  | 'typed-rating-unbound'
  | 'standard-misnamed'
  | 'typed-date-contradicts'
  | 'word-claim-unbound'
  | 'comparison-unbound'
  | 'comparison-unsupported'
  | 'quantity-word-misused'
  | 'area-unsupported'
  | 'numbering-gap'
  | 'personal-name'
  | 'personal-detail'
  | 'case-reference'
  | 'person-singled-out'
  | 'long-sentence'
  | 'abbreviation-undefined'
  | 'spelling-variant'

/** A figure of the evidence that a typed one may mean. */
export interface OfferedFigure {
  /** The directive that prints it: `:percent[assessment-safety yes]`. */
  readonly write: string
  /** What it is about, whose it is and its value. */
  readonly value: string
  /** Why it is offered. */
  readonly reason: string
}

/** A finding in the narrative, with all that an editor needs to mend it. */
export interface ProseFinding extends At {
  readonly code: ProseCode
  readonly section: string
  /** The sentence as it will be printed. */
  readonly sentence: string
  /** Of the section’s Markdown, both from 1. */
  readonly line: number
  readonly column: number
  readonly found: string
  readonly evidence: string
  readonly mend: string
  /** What the evidence gives that may be meant, best first, three at most. */
  readonly candidates?: readonly OfferedFigure[]
  /** Markdown to put in place of a piece of the section: it prints the same and is bound. */
  readonly fix?: { readonly from: number; readonly to: number; readonly text: string }
}

/** What a publication needs and a draft may be without. */
export type UnsetPart = 'publication' | 'fieldwork' | 'sample' | 'cases' | 'recommendations'

/** A finding about the panel’s decisions or the parts of the inspection. */
export type DecisionFinding = At &
  (
    | { readonly code: 'guidance-unanswered'; readonly standard: string; readonly text: string }
    | {
        readonly code: 'departure-outside-policy'
        readonly standard: string
        readonly points: number | null
        readonly cases: number | null
      }
    | { readonly code: 'departure-without-effect'; readonly standard: string }
    | {
        readonly code: 'standard-undecided'
        readonly standard: string
        readonly title: string
        /** Whether there is anything to judge. */
        readonly hasEvidence: boolean
      }
    | {
        readonly code: 'undecided-by-rules'
        readonly part: string
        readonly title: string
        /** In the framework’s own sentences. */
        readonly because: string
      }
    | { readonly code: 'reason-empty'; readonly standard: string; readonly found: string }
    | {
        readonly code: 'part-unset'
        readonly part: UnsetPart
      }
    | { readonly code: 'section-unwritten'; readonly section: string }
    | { readonly code: 'recommendation-unsupported'; readonly number: number }
  )

/** A comment in the Markdown of the narrative: printed nowhere, and perhaps still to be answered. */
export type NoteFinding = At & {
  readonly code: 'editors-note'
  /** Of the section’s Markdown, both from 1. */
  readonly line: number
  readonly column: number
  readonly text: string
}

/** A finding that needs no reading of sentences. */
export type PartFinding =
  | (At & { readonly code: 'narrative-fault'; readonly issue: Issue })
  | DecisionFinding
  | NoteFinding
  | EvidenceFinding

/** What a finding holds back: every export, only the publication, or nothing. */
export type Blocks = 'export' | 'publish' | null

/** Something to look at before publication, with what it holds back. */
export type Finding = (PartFinding | ProseFinding) & { readonly blocks: Blocks }
