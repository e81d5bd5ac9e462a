import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFile as writeWhole } from '../write/write-files.js'
import type { OtherFile } from './read-batch.js'
import { partTables } from './part-tables.js'
import type { ReadRecordFile } from './record-file.js'
import { othersFile, partsFolder, rulesFolder } from './store-paths.js'

/** What was read of one batch of files. */
export interface Batch {
  readonly records: readonly ReadRecordFile[]
  readonly others: readonly OtherFile[]
}

/**
 * Puts a batch into a programme whole or not at all: its tables are written aside, and the folder gets its name, which
 * its files’ hashes give, when all are on the disk. So nobody ever reads half a part, and a part that was written
 * again is the same.
 */
export async function writePart(folder: string, { records, others }: Batch): Promise<void> {
  const hashes = [
    ...records.map(({ entry }) => entry.record),
    ...others.map(({ sha256 }) => sha256),
  ]
  const name = createHash('sha256').update(hashes.join('\n')).digest('hex').slice(0, 32)
  const place = join(folder, partsFolder, name)
  if (await stat(place).catch(() => null)) return
  await keepRules(folder, records)
  const aside = await mkdtemp(join(folder, partsFolder, '.writing-'))
  try {
    if (records.length > 0)
      for (const [file, bytes] of Object.entries(partTables(records)))
        await writeWhole(join(aside, file), once(bytes))
    await writeWhole(join(aside, othersFile), once(encoded(`${JSON.stringify(others, null, 2)}\n`)))
    await chmod(aside, 0o755)
    await rename(aside, place)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** The files of frameworks, each once, by their hashes. */
async function keepRules(folder: string, records: readonly ReadRecordFile[]): Promise<void> {
  await mkdir(join(folder, rulesFolder), { recursive: true })
  const files = new Map(records.map(({ entry, framework }) => [entry.rules, framework.file]))
  for (const [hash, file] of files) {
    const place = join(folder, rulesFolder, `${hash}.json`)
    if (await stat(place).catch(() => null)) continue
    const aside = `${place}.${process.pid}.writing`
    await writeFile(aside, `${JSON.stringify(file)}\n`)
    await rename(aside, place)
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
