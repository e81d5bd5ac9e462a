import { Inflate } from 'fflate'
import { crc32 } from './crc32.js'
import type { PackedPart } from './list-parts.js'
import { packageLimits } from './package-limits.js'
import { malformed, WorkbookFault } from './workbook-fault.js'

/** What has been unpacked of a workbook so far, and what may be, in bytes. */
export interface UnpackBudget {
  unpacked: number
  readonly most: number
}

/** What may be unpacked of a file of this size: the time to read it grows with what it weighs. */
export function unpackBudget(size: number): UnpackBudget {
  const { unpackedBytes, unpackedOfSmallFile, wholeRatio } = packageLimits
  const most = Math.min(unpackedBytes, Math.max(unpackedOfSmallFile, size * wholeRatio))
  return { unpacked: 0, most }
}

/**
 * Gives the bytes of a part as they unpack, counting them: a part that unpacks to more than it says,
 * or than a workbook may, stops the reading there.
 */
function* unpack(part: PackedPart, budget: UnpackBudget): Generator<Uint8Array> {
  const { name, packed, size } = part
  refuseBomb(part, size, budget.unpacked + size, budget.most)
  let unpacked = 0
  let crc = 0
  for (const chunk of part.deflated ? inflated(part) : [packed]) {
    unpacked += chunk.length
    budget.unpacked += chunk.length
    refuseBomb(part, unpacked, budget.unpacked, budget.most)
    if (unpacked > size) throw malformed(`${name} with more in it than it says`)
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (unpacked !== size || crc !== part.crc) throw malformed(`${name} damaged`)
}

/** The text of a small part, all at once; null when the workbook has none of that name. */
export function unpackText(
  parts: ReadonlyMap<string, PackedPart>,
  name: string,
  budget: UnpackBudget,
): string | null {
  const part = parts.get(name.toLowerCase())
  if (!part) return null
  if (part.size > packageLimits.smallPartBytes)
    throw new WorkbookFault(
      'too-large',
      `${part.size} bytes in ${name}`,
      `at most ${packageLimits.smallPartBytes}`,
    )
  return [...decoded(part, budget)].join('')
}

/** The bytes of a part, all at once. */
export function unpackBytes(part: PackedPart, budget: UnpackBudget): Uint8Array {
  const chunks = [...unpack(part, budget)]
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** The text of a part as it unpacks: UTF-8, or UTF-16 with its mark. */
export function* decoded(part: PackedPart, budget: UnpackBudget): Generator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  try {
    for (const chunk of unpack(part, budget)) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
      yield decoder.decode(chunk, { stream: true })
    }
    if (decoder) yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw malformed(`${part.name} in an unknown encoding`)
    throw error
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function* inflated({ packed, name }: PackedPart): Generator<Uint8Array> {
  let ready: Uint8Array[] = []
  const inflate = new Inflate((chunk) => ready.push(chunk))
  for (let at = 0; at < packed.length; at += packageLimits.step) {
    const step = packed.subarray(at, at + packageLimits.step)
    try {
      inflate.push(step, at + packageLimits.step >= packed.length)
    } catch {
      throw malformed(`${name} damaged`)
    }
    yield* ready
    ready = []
  }
}

function refuseBomb(
  { name, packed }: PackedPart,
  unpacked: number,
  all: number,
  most: number,
): void {
  const { ratio, ratioFrom } = packageLimits
  if (unpacked > ratioFrom && unpacked > packed.length * ratio)
    throw new WorkbookFault(
      'unsafe-file',
      `${name} unpacking to more than ${ratio} times its size`,
      'a file as the program that made it saves it',
    )
  if (all > most)
    throw new WorkbookFault(
      'too-large',
      `a file that unpacks to more than ${Math.round(most / 1024 / 1024)} MB`,
      'a smaller one',
    )
}
