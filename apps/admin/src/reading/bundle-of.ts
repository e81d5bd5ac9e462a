import { steadyZip } from '@inspectorate/office'
import type { BundledFile } from '../services/reading.js'

/** The files of a publication in one, not compressed: nearly all of them are already. */
export function bundleOf(files: readonly BundledFile[]): Uint8Array {
  return steadyZip(
    files.map(({ name, bytes }) => [name, bytes] as const),
    { level: 0 },
  )
}
