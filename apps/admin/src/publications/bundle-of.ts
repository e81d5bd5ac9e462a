import { zipSync, type Zippable } from 'fflate'

/** A moment that every bundle has, so that the same files give the same bytes. */
const mtime = new Date(1980, 0, 1)

/** The files of a publication in one, not compressed: nearly all of them are already. */
export function bundleOf(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  const entries: Zippable = {}
  for (const { name, bytes } of files) entries[name] = [bytes, { level: 0, mtime }]
  return zipSync(entries)
}
