import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFile } from '../write/write-files.js'
import type { OtherFile } from './read-batch.js'
import { othersFile, partsFolder, rulesFolder } from './store-paths.js'

/** What was read of one batch of files. */
export interface Part {
  /** The hashes of its records, in their order. */
  readonly records: readonly string[]
  /** The files of their frameworks, by their hashes. */
  readonly rules: ReadonlyMap<string, unknown>
  readonly others: readonly OtherFile[]
  /** Its tables’ files by name. */
  readonly tables: Readonly<Record<string, Uint8Array>>
}

/**
 * Puts a part into a programme whole or not at all: its tables are written aside, and the folder gets its name, which
 * its files’ hashes give, when all are on the disk. So nobody ever reads half a part, and a part that was written
 * again is the same.
 */
export async function writePart(
  folder: string,
  { records, rules, others, tables }: Part,
): Promise<void> {
  const hashes = [...records, ...others.map(({ sha256 }) => sha256)]
  const name = createHash('sha256').update(hashes.join('\n')).digest('hex').slice(0, 32)
  const place = join(folder, partsFolder, name)
  if (await stat(place).catch(() => null)) return
  const aside = await mkdtemp(join(folder, partsFolder, '.writing-'))
  try {
    await keepRules(folder, rules, aside)
    if (records.length > 0)
      for (const [file, bytes] of Object.entries(tables))
        await writeFile(join(aside, file), once(bytes))
    await writeFile(join(aside, othersFile), once(encoded(`${JSON.stringify(others, null, 2)}\n`)))
    await chmod(aside, 0o755)
    await rename(aside, place)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** The files of frameworks, each once; written aside, since another thread may come to the same. */
async function keepRules(
  folder: string,
  rules: ReadonlyMap<string, unknown>,
  aside: string,
): Promise<void> {
  await mkdir(join(folder, rulesFolder), { recursive: true })
  for (const [hash, file] of rules) {
    const name = `${hash}.json`
    const place = join(folder, rulesFolder, name)
    if (await stat(place).catch(() => null)) continue
    await writeFile(join(aside, name), once(encoded(`${JSON.stringify(file)}\n`)))
    await rename(join(aside, name), place)
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
