import { basename, resolve } from 'node:path'
import { counted } from '@inspectorate/core'
import { databaseAddress, type GivenDatabase } from '../../database/database-address.js'
import { withDatabase } from '../../database/with-database.js'
import { keepAbout, loadPart, partsThere } from '../../programme/load-programme.js'
import { placesOf, readSettings } from '../../programme/programme-settings.js'
import { readContents } from '../../programme/read-store.js'
import { exitCodes } from '../../process/exit-codes.js'
import type { Output } from '../../process/output.js'
import { progressLine } from '../../process/progress-line.js'
import { UnusableInput } from '../../process/unusable-input.js'

export interface LoadOptions {
  readonly database: GivenDatabase
  /** The answers of each case too, which are about people. */
  readonly answers?: boolean
}

/** `programme load FOLDER --database`: what was added to a programme, into a PostgreSQL; what is there is passed over. */
export async function loadCommand(
  folder: string,
  { database: given, answers = false }: LoadOptions,
  output: Output,
): Promise<number> {
  const address = await databaseAddress(given, process.env)
  const own = await readSettings(folder)
  const settings = { ...own, id: own.id ?? basename(resolve(folder)) }
  const places = await placesOf(settings, folder)
  const { parts, entries } = await readContents(folder)
  if (parts.length === 0) throw noParts(folder)
  await withDatabase(address, async (database) => {
    await keepAbout(database, settings, places)
    const there = await partsThere(database)
    const left = parts.filter((part) => {
      const isThere = there.get(basename(part))
      return isThere === undefined || (answers && !isThere)
    })
    const progress = progressLine(output, left.length, 'parts')
    let loaded = 0
    try {
      for (const part of left) {
        loaded += await loadPart(database, folder, part, { answers })
        progress.add(1)
      }
    } finally {
      progress.end()
    }
    const before = entries.length - loaded
    output.out(
      [
        `${counted(loaded, 'inspection')} loaded into ${database.place}`,
        ...(before > 0 ? [`${before} there already`] : []),
        ...(answers ? ['with the answers of their cases'] : []),
      ].join(', '),
    )
  })
  return exitCodes.done
}

function noParts(folder: string): UnusableInput {
  return new UnusableInput(folder, [
    {
      code: 'unreadable-file',
      path: [],
      found: 'no programme',
      expected: 'a folder that inspectorate programme add made of records',
    },
  ])
}
