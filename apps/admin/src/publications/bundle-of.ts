import { steadyZip } from '@inspectorate/office'

/** The files of a publication in one, not compressed: nearly all of them are already. */
export function bundleOf(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  return steadyZip(
    files.map(({ name, bytes }) => [name, bytes] as const),
    { level: 0 },
  )
}
