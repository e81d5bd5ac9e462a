import { strFromU8, unzipSync } from 'fflate'

/** Parts larger than this, in bytes, are refused before they are unpacked. */
const largestPart = 256 * 1024 * 1024

/** The parts of a zip package as text; only those that `wanted` names are unpacked. */
export function openPackage(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): (name: string) => string | undefined {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted(name)) return false
      if (originalSize > largestPart) throw new Error(`${name} is too large`)
      return true
    },
  })
  return (name) => (Object.hasOwn(parts, name) ? strFromU8(parts[name]!) : undefined)
}

/** A part that has to be there. */
export function partOf(parts: (name: string) => string | undefined, name: string): string {
  const part = parts(name)
  if (part === undefined) throw new Error(`there is no ${name} in it`)
  return part
}
