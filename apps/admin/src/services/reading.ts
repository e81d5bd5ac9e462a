import type {
  Case,
  Framework,
  Issue,
  Parsed,
  PooledRecord,
  Supposition,
  Survey,
  WhatIf,
} from '@inspectorate/core'
import type { DraftedMapping, ImportOptions, ImportPlan, MeaningOfNA } from '@inspectorate/intake'
import type { Finding } from '@inspectorate/publication'
import type { PullConflict, Pulled } from '@inspectorate/pull'
import type { Doer } from '../store/change.js'
import type { ImportTarget } from './import-target.js'
import type { SentEvidence, SentInspection } from '../inspection/sent-inspection.js'

/** An uploaded file. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a person says about a file, beside what it holds. */
export interface ImportChoices extends ImportOptions {
  readonly na?: MeaningOfNA | undefined
  /** How the file of another tool is read, as JSON; none for a file of ours. */
  readonly mapping?: string | undefined
  /** Where ids are, where neither the file nor a mapping says it: in a column of this heading, or the numbers of rows. */
  readonly ids?: { readonly heading: string } | 'numbered' | undefined
  /** What stands before every id of the file. */
  readonly wave?: string | undefined
  /** Ids that look like names of people are those of places. */
  readonly namesOfPlaces?: boolean | undefined
}

/** A block of a preview: plain text, figures resolved. */
export interface PreviewBlock {
  readonly kind: 'heading' | 'paragraph' | 'list' | 'quotation' | 'example' | 'table' | 'other'
  readonly text: string
  readonly items: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface Preview {
  readonly blocks: readonly PreviewBlock[]
  readonly issues: readonly Issue[]
}

/** What a proof found, in words. */
export interface ProvedFinding {
  /** A finding is worth mending, a note is lawful but may surprise. */
  readonly kind: 'finding' | 'note'
  /** JSON path in the file. */
  readonly path: readonly (string | number)[]
  readonly text: string
  /** The case that shows it, and the same with one thing better. */
  readonly cases: readonly string[]
}

/** A section as the report would print it, and what `check` finds in it. */
interface SectionReading {
  readonly preview: Preview
  readonly findings: readonly Finding[]
}

/** A file of a bundle. */
export interface BundledFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What to write for what was changed here and in Word. */
export interface PullAnswer {
  readonly conflict: PullConflict
  readonly text: string
}

/** The slow work of pages: reading prose and rules, and reading and writing workbooks. */
export interface Reading {
  /** Somebody is about to write: what reads prose gets ready. */
  prepare(): void
  /** What `check` finds in an inspection, its prose included. */
  check(sent: SentInspection): Promise<readonly Finding[]>
  /** The same without reading the prose itself: what concerns decisions, parts and figures in it. */
  checkParts(sent: SentInspection): Promise<readonly Finding[]>
  /** Reads a section as if it held this text; live, while it is written, only the newest text of a person is read. */
  readSection(
    evidence: SentEvidence,
    section: string,
    text: string,
    isLive?: boolean,
  ): Promise<SectionReading>
  /** By part: how firm its normal rating is, in sentences. */
  firmness(evidence: SentEvidence): Promise<Readonly<Record<string, readonly string[]>>>
  /** The ratings as they are and as they would be. */
  whatIf(evidence: SentEvidence, supposed: Supposition): Promise<Parsed<WhatIf>>
  /** What an upload would do to the rows of a list. */
  planImport(
    upload: Upload,
    target: ImportTarget,
    rows: readonly Case[],
    choices: ImportChoices,
  ): Promise<Parsed<ImportPlan>>
  /** How the file of another tool may be read, to be corrected. */
  draftMapping(upload: Upload, target: ImportTarget): Promise<Parsed<DraftedMapping>>
  /** The workbook to assess a framework’s cases in. */
  caseTemplate(framework: Framework): Promise<Uint8Array>
  /** The workbook to enter responses to one of its surveys in. */
  responseTemplate(framework: Framework, survey: Survey): Promise<Uint8Array>
  /** Files in one, as it is downloaded. */
  bundle(files: readonly BundledFile[]): Promise<Uint8Array>
  /** The rules of an upload, JSON or a workbook, with every fault that keeps them from being meant. */
  readRules(upload: Upload): Promise<Parsed<unknown>>
  /** What the inspection of an uploaded record counted, to be pooled with others. */
  readRecord(upload: Upload): Promise<Parsed<PooledRecord>>
  /** The report as a Word draft that carries what it was made of, so that it can be read back. */
  reportForEditing(sent: SentInspection): Promise<Parsed<Uint8Array>>
  /** What editors changed in such a draft, as changes of the texts that it came from. */
  pullReport(
    sent: SentInspection,
    upload: Upload,
    answers: readonly PullAnswer[],
  ): Promise<Parsed<Pulled>>
  /** What `framework check` finds in rules that were read. It may take long. */
  prove(rules: unknown): Promise<readonly ProvedFinding[]>
}

/** For whom something is read: what one person or one inspection asks for never keeps all others waiting. */
export interface Asker {
  readonly doer: Pick<Doer, 'account'>
  readonly inspection: { readonly id: string } | null
}

/** Reads for somebody. Each reading may reject with `Unread`. */
export type ReadingFor = (asker: Asker) => Reading

/**
 * Something was not read to its end: it took too long, its thread ended, a newer text took its place, too many wait, or
 * reading it failed. That says nothing of what was to be read: it is no finding, and is tried again.
 */
export class Unread extends Error {
  constructor(readonly why: 'late' | 'ended' | 'replaced' | 'too-many' | 'failed') {
    super(`not read: ${why}`)
  }
}

/** What can be asked, by name. */
export type Ask = Exclude<keyof Reading, 'prepare'>
