import { unzipSync, type UnzipOptions } from 'fflate'
import { decodePart } from './decode-part.js'

/** Parts larger than this, in bytes, are refused before they are unpacked. */
const largestPart = 256 * 1024 * 1024
/** So are packages whose parts are larger together. */
const largestPackage = 2 * largestPart

/**
 * The parts of a zip package as text; only those that `wanted` names are unpacked. Names of parts
 * are the same whatever their case (ISO/IEC 29500-2, 6.3.5); some programs write them with `\`.
 */
export function openPackage(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): (name: string) => string | undefined {
  let size = 0
  const unpacked = unzipped(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted(plainName(name))) return false
      size += originalSize
      if (originalSize > largestPart) throw new Error(`${name} is too large`)
      if (size > largestPackage) throw new Error('it is too large when it is unpacked')
      return true
    },
  })
  const parts = new Map(
    Object.entries(unpacked).map(([name, part]) => [plainName(name).toLowerCase(), part]),
  )
  return (name) => {
    const part = parts.get(name.toLowerCase())
    return part && decodePart(part)
  }
}

function unzipped(bytes: Uint8Array, options: UnzipOptions): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, options)
  } catch (error) {
    // What fflate says itself has a code; what the filter refused is told as it is.
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new Error(`a damaged zip package (${error.message})`, { cause: error })
  }
}

function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '')
}

/** A part that has to be there. */
export function partOf(parts: (name: string) => string | undefined, name: string): string {
  const part = parts(name)
  if (part === undefined) throw new Error(`there is no ${name} in it`)
  return part
}
