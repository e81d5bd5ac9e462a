import { malformed, WorkbookFault } from './workbook-fault.js'
import { packageLimits } from './package-limits.js'

/** A part of a workbook’s zip: where its packed bytes are, and what they must unpack to. */
export interface PackedPart {
  readonly name: string
  readonly deflated: boolean
  readonly packed: Uint8Array
  readonly size: number
  readonly crc: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50

/**
 * The parts of a zip by name, from its central directory (APPNOTE.TXT 4.3). Nothing is unpacked.
 * Refuses what a spreadsheet program never writes and attackers do: names that climb out of a
 * folder, two parts of one name, parts that overlap, headers that contradict each other.
 */
export function listParts(bytes: Uint8Array): Map<string, PackedPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || start === 0xffffffff) throw malformed('a zip of the 64-bit kind')
  if (count > packageLimits.parts)
    throw new WorkbookFault('too-large', `${count} parts`, `at most ${packageLimits.parts}`)
  const parts = new Map<string, PackedPart>()
  const areas: { from: number; to: number }[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature)
      throw malformed('a damaged list of parts')
    const nameLength = view.getUint16(at + 28, true)
    const name = nameAt(bytes, at + 46, nameLength)
    const { part, area } = partAt(bytes, view, at, name, start)
    const known = name.toLowerCase()
    if (parts.has(known)) throw malformed(`two parts named ${name}`)
    parts.set(known, part)
    areas.push(area)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  refuseOverlaps(areas)
  return parts
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === endSignature) return at
  throw malformed('a zip without an end')
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  const name = new TextDecoder().decode(bytes.subarray(at, at + length))
  const steps = name.split(/[/\\]/)
  if (steps.includes('..') || /^([/\\]|[a-z]:)/i.test(name) || name.includes('\0'))
    throw new WorkbookFault(
      'unsafe-file',
      `a part named ${JSON.stringify(name.slice(0, 60))}`,
      'parts inside the workbook',
    )
  return name.replaceAll('\\', '/')
}

function partAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  name: string,
  directory: number,
): { part: PackedPart; area: { from: number; to: number } } {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  if (flags & 0x2041)
    throw new WorkbookFault(
      'unsupported-file',
      `${name} encrypted`,
      'a workbook without a password',
    )
  if (method !== 0 && method !== 8)
    throw malformed(`${name} packed by method ${method}`, 'parts packed by deflate')
  const length = view.getUint32(at + 20, true)
  const local = view.getUint32(at + 42, true)
  if (local + 30 > directory || view.getUint32(local, true) !== localSignature)
    throw malformed(`no start of ${name}`)
  const nameLength = view.getUint16(local + 26, true)
  if (nameAt(bytes, local + 30, nameLength) !== name)
    throw malformed(`${name} under another name at its place`)
  if (view.getUint16(local + 8, true) !== method) throw malformed(`${name} described in two ways`)
  const from = local + 30 + nameLength + view.getUint16(local + 28, true)
  const to = from + length
  if (to > directory) throw malformed(`no end of ${name}`)
  return {
    part: {
      name,
      deflated: method === 8,
      packed: bytes.subarray(from, to),
      size: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
    },
    area: { from: local, to },
  }
}

function refuseOverlaps(areas: { from: number; to: number }[]): void {
  const inOrder = areas.toSorted((a, b) => a.from - b.from)
  inOrder.forEach(({ from }, i) => {
    if (i > 0 && from < inOrder[i - 1]!.to)
      throw new WorkbookFault('unsafe-file', 'parts that overlap', 'parts beside each other')
  })
}
