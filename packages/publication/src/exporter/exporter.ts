import type * as z from 'zod'
import type { RecordView } from '../view/record-view.js'
import type { ReportView } from '../view/report-view.js'
import type { WorkbookView } from '../view/workbook-view.js'

export interface Views {
  readonly report: ReportView
  readonly workbook: WorkbookView
  readonly record: RecordView
}

export interface RenderContext {
  /** Such as an `AbortSignal`. */
  readonly signal?: { readonly aborted: boolean }
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * Serialises one view. It computes and words nothing, reads no clock, and gives the same bytes for
 * the same view and options; it does not change the view, and throws `InspectionError` `aborted`
 * when `context.signal` is.
 */
export interface Exporter<View extends keyof Views = keyof Views, Options = unknown> {
  /** The name to ask for it by: the CLI’s `--format`. */
  readonly id: string
  readonly view: View
  readonly mediaType: string
  readonly extension: `.${string}`
  /** Parses `{}` to the defaults; also drives command-line flags and forms. */
  readonly options: z.ZodType<Options>
  render(view: Views[View], options: Options, context: RenderContext): AsyncIterable<Uint8Array>
  /**
   * Reads back what a file of this format prints, by code that shares nothing with `render`. Who seals
   * publications compares it with the other formats; a format that nothing reads back is not sealed.
   */
  readonly readFigures?: (bytes: Uint8Array) => Promise<readonly PrintedFigure[]>
}

/** A bound figure as a publication prints it. */
export interface PrintedFigure {
  /** The reference it is bound by: `count[management-oversight no]`. */
  readonly reference: string
  /** At which of its places, from 1; absent in tables, which name each figure once. */
  readonly use?: number
  readonly text: string
}
