import { UnusableInput } from '../process/unusable-input.js'

/** A fault of an exporter or of the disk, told as such; a bug keeps its stack. */
export function exportFault(folder: string, error: unknown): unknown {
  if (error instanceof UnusableInput) return error
  if (!(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : ''
  return new UnusableInput(folder, [
    {
      code: 'not-written',
      path: [],
      found: `${code}${error.message}`,
      expected: 'files that can be written',
    },
  ])
}
