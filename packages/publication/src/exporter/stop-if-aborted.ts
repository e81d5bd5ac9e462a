import { InspectionError } from '@inspectorate/core'
import type { RenderContext } from './exporter.js'

/** Throws `aborted` once the signal of a context is: an exporter calls it wherever it may stop. */
export function stopIfAborted({ signal }: RenderContext, exporter: string): void {
  if (signal?.aborted) throw new InspectionError('aborted', 'the export was stopped', { exporter })
}
