import type { Inspection } from '@inspectorate/core'
import type { Finding } from '@inspectorate/publication'
import type { Preview } from './preview-section.js'

/** A section as the report would print it, and what `check` finds in it. */
interface SectionReading {
  readonly preview: Preview
  readonly findings: readonly Finding[]
}

/** What reads an inspection’s prose. */
export interface Prose {
  /** Somebody is about to write: what reads prose gets ready. */
  prepare(): void
  /** What `check` finds in an inspection, its prose included. */
  check(inspection: Inspection): Promise<readonly Finding[]>
  /** Reads a section of an inspection as if it held this text. */
  readSection(inspection: Inspection, section: string, text: string): Promise<SectionReading>
}
