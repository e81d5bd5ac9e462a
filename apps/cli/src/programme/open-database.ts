import { lstat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { databaseFault } from '../database/database-fault.js'
import { withDatabase } from '../database/with-database.js'
import { finishOpening, type OpenedProgramme } from './open-programme.js'
import { placesOf, readSettings, type ProgrammeSettings } from './programme-settings.js'
import { readAbout, readDatabase } from './read-database.js'
import { readAppStore } from './read-app-store.js'
import { settingsFile } from './store-paths.js'

/**
 * The programme of a PostgreSQL database: what `programme load` put there, or else what the admin app published, seen at
 * one moment and only read. A folder beside gives its settings, in place of those that were loaded.
 */
export function openDatabase(address: string, folder?: string): Promise<OpenedProgramme> {
  return withDatabase(address, (database) =>
    database.inTransaction('read only', async () => {
      const about = await readAbout(database)
      const own = folder === undefined ? null : await ownSettings(folder)
      const settings = own ?? about?.settings ?? (await readSettings(null))
      const places = own || !about ? await placesOf(settings, folder ?? null) : about.places
      const choices = { ...(places && { places }), characteristics: settings.characteristics }
      const found = about ? await readDatabase(database, choices) : await readAppStore(database)
      if (!found) throw nothingIn(database.place)
      return finishOpening({
        place: database.place,
        settings: {
          ...settings,
          id: settings.id ?? (folder === undefined ? 'programme' : basename(resolve(folder))),
        },
        choices,
        ...found,
      })
    }),
  )
}

/** A folder is named for its settings here: without them it is another than was meant. */
async function ownSettings(folder: string): Promise<ProgrammeSettings> {
  const path = join(folder, settingsFile)
  if (await lstat(path).catch(() => null)) return readSettings(folder)
  throw databaseFault(
    path,
    'no such file',
    'the settings of a programme; without a folder those that were loaded are taken',
  )
}

function nothingIn(place: string): Error {
  return databaseFault(
    place,
    'neither a programme nor what the admin app publishes',
    'what inspectorate programme load FOLDER --database writes there, or the app’s own database',
  )
}
