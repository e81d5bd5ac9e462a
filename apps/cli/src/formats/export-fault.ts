import { isInspectionError } from '@inspectorate/core'
import { wordSystemError } from '../process/word-system-error.js'
import { UnusableInput } from '../process/unusable-input.js'

/** A fault of an exporter or of the disk, told as such; a bug keeps its stack. */
export function exportFault(folder: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  // Of Node’s errors, those of the system have a number too.
  if (!isInspectionError(error) && !('errno' in error)) return error
  return new UnusableInput(folder, [
    {
      code: 'not-written',
      path: [],
      found: isInspectionError(error) ? error.message : wordSystemError(error),
      expected: 'files that can be written',
    },
  ])
}
