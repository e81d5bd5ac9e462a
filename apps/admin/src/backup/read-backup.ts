import { createHash, type KeyObject } from 'node:crypto'
import { StartFault } from '../process/start-fault.js'
import { newestSchema, schemas } from '../store/migrations.js'
import {
  About,
  formatLine,
  formatOf,
  formatWithoutChecksum,
  impliedSchema,
  newestFormat,
} from './backup-format.js'
import { isSignedBy, nameOfKey } from './signing-keys.js'

/** A part of a backup, in the order of its lines. */
export type Part =
  | { readonly kind: 'schema'; readonly schema: string; readonly about: About | null }
  | { readonly kind: 'row'; readonly table: string; readonly row: string; readonly line: number }
  /** The last: everything before it is as it was written, and by whom it was signed. */
  | { readonly kind: 'end'; readonly rows: number; readonly signedBy: string | null }

/**
 * The parts of a backup, from its lines. Throws a `StartFault` for what is not as it was written, what is
 * not signed by the wanted key, and what only a newer program knows. Nothing may be kept of it before its
 * end was read.
 */
export async function* readBackup(
  lines: AsyncIterable<string>,
  wantedKey?: KeyObject,
): AsyncGenerator<Part> {
  const hash = createHash('sha256')
  const counts = new Map<string, number>()
  let line = 0
  let format = 0
  let counted = false
  let sum: string | null = null
  let signature: { key: string; value: string } | null = null
  for await (const text of lines) {
    line += 1
    if (sum !== null) {
      signature = signatureOf(text, line, signature)
      continue
    }
    const space = text.indexOf(' ')
    const [word, rest] = [text.slice(0, space), text.slice(space + 1)]
    if (line === 1) {
      format = knownFormat(text)
      const schema = impliedSchema(format)
      if (schema !== null) yield { kind: 'schema', schema, about: null }
    } else if (line === 2 && impliedSchema(format) === null) {
      const about = aboutOf(word === 'about' ? rest : '')
      yield { kind: 'schema', schema: about.schema, about }
    } else if (word === 'end') {
      sum = hash.digest('hex')
      if (!counted) throw broken(line, 'the end', 'how many rows of each table there are')
      if (rest !== sum) throw broken(line, `the checksum ${sum.slice(0, 12)}…`, rest.slice(0, 12))
      continue
    } else if (word === 'rows') {
      checkCounts(rest, counts, line)
      counted = true
    } else {
      if (counted) throw broken(line, `a row of “${word.slice(0, 30)}”`, 'the end')
      counts.set(word, (counts.get(word) ?? 0) + 1)
      yield { kind: 'row', table: word, row: rest, line }
    }
    hash.update(`${text}\n`)
  }
  if (sum === null) throw broken(line, 'the end of the file', 'a line with its checksum')
  if (wantedKey) checkSignature(sum, signature, wantedKey)
  const rows = [...counts.values()].reduce((total, count) => total + count, 0)
  yield { kind: 'end', rows, signedBy: signature?.key ?? null }
}

function knownFormat(text: string): number {
  const format = formatOf(text)
  if (format === null) throw broken(1, 'another kind of file', `“${formatLine()}”`)
  if (format === formatWithoutChecksum)
    throw new StartFault(
      'The backup is of the first format, which has no checksum that would tell whether it is whole. Restore it with the program that made it, start this program on that database, and make a new backup.',
    )
  if (format > newestFormat)
    throw new StartFault(
      `The backup was made by a newer program: its format is ${format}, this program reads up to ${newestFormat}. Restore it with that program or a newer one.`,
    )
  return format
}

function aboutOf(json: string): About {
  const parsed = About.safeParse(valueOf(json))
  if (!parsed.success) throw broken(2, 'something else', 'what the backup is about, as JSON')
  const { schema, software } = parsed.data
  if (!schemas.includes(schema))
    throw new StartFault(
      `The backup is of the schema ${schema.slice(0, 60)} of ${software.slice(0, 60)}, this program knows up to ${newestSchema}. Restore it with the program that made it or a newer one.`,
    )
  return parsed.data
}

function checkCounts(json: string, counts: ReadonlyMap<string, number>, line: number): void {
  const written = valueOf(json)
  const stated = new Map<string, unknown>(
    Object.entries(typeof written === 'object' && written !== null ? written : {}),
  )
  for (const table of new Set([...stated.keys(), ...counts.keys()])) {
    const found = counts.get(table) ?? 0
    const wanted = stated.get(table) ?? 0
    if (wanted !== found)
      throw broken(line, `${found} rows of ${table}`, JSON.stringify(wanted).slice(0, 12))
  }
}

function signatureOf(text: string, line: number, already: unknown): { key: string; value: string } {
  const [, key, value] = /^signed ([0-9a-f]{16}) ([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  if (already !== null || key === undefined || value === undefined)
    throw broken(line, 'more text', 'the end of the file')
  return { key, value }
}

function checkSignature(
  sum: string,
  signature: { key: string; value: string } | null,
  wanted: KeyObject,
): void {
  const name = nameOfKey(wanted)
  if (signature === null)
    throw new StartFault(`The backup is not signed, expected a signature by the key ${name}.`)
  if (signature.key !== name)
    throw new StartFault(
      `The backup is signed by the key ${signature.key}, expected one by the key ${name}.`,
    )
  if (!isSignedBy(sum, signature, wanted))
    throw new StartFault(
      `The signature is not by the key ${name}, whose name it bears: somebody has written this backup anew.`,
    )
}

function valueOf(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return null
  }
}

/** Says that a line of a backup is not as it was written. */
export function broken(line: number | string, found: string, expected: string): StartFault {
  return new StartFault(
    `The backup cannot be restored. Line ${line}: found ${found}, expected ${expected}.`,
  )
}
