import type { Case, Framework, Parsed } from '@inspectorate/core'
import type { ImportPlan } from '@inspectorate/intake'
import type { Finding } from '@inspectorate/publication'
import type { ImportChoices } from '../imports/import-choices.js'
import type { ImportTarget } from '../imports/import-target.js'
import type { Upload } from '../web/form.js'
import type { Preview } from './preview-section.js'
import type { ProvedFinding } from './prove-file.js'
import type { SentInspection } from './sent-inspection.js'

/** A section as the report would print it, and what `check` finds in it. */
interface SectionReading {
  readonly preview: Preview
  readonly findings: readonly Finding[]
}

/** The slow work of pages: reading prose and rules, and reading and writing workbooks. */
export interface Reading {
  /** Somebody is about to write: what reads prose gets ready. */
  prepare(): void
  /** What `check` finds in an inspection, its prose included. */
  check(sent: SentInspection): Promise<readonly Finding[]>
  /** Reads a section of an inspection as if it held this text. */
  readSection(sent: SentInspection, section: string, text: string): Promise<SectionReading>
  /** What an upload would do to the rows of a list. */
  planImport(
    upload: Upload,
    target: ImportTarget,
    rows: readonly Case[],
    choices: ImportChoices,
  ): Promise<Parsed<ImportPlan>>
  /** The workbook to assess a framework’s cases in. */
  caseTemplate(framework: Framework): Promise<Uint8Array>
  /** The rules of an upload, JSON or a workbook, with every fault that keeps them from being meant. */
  readRules(upload: Upload): Promise<Parsed<unknown>>
  /** What `framework check` finds in rules that were read. It may take long. */
  prove(rules: unknown): Promise<readonly ProvedFinding[]>
}

/** What can be asked, by name. */
export type Ask = Exclude<keyof Reading, 'prepare'>
