import { basename, resolve } from 'node:path'
import { databaseFault } from '../database/database-fault.js'
import { withDatabase } from '../database/with-database.js'
import { finishOpening, type OpenedProgramme } from './open-programme.js'
import { placesOf, readSettings } from './programme-settings.js'
import { readAbout, readDatabase } from './read-database.js'
import { readAppStore } from './read-app-store.js'

/**
 * The programme of a PostgreSQL database: what `programme load` put there, or else what the admin app published, seen at
 * one moment and only read. A folder beside gives its settings, in place of those that were loaded.
 */
export function openDatabase(address: string, folder?: string): Promise<OpenedProgramme> {
  return withDatabase(address, (database) =>
    database.inTransaction('read only', async () => {
      const about = await readAbout(database)
      const own = folder === undefined ? null : await readSettings(folder)
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

function nothingIn(place: string): Error {
  return databaseFault(
    place,
    'neither a programme nor what the admin app publishes',
    'what inspectorate programme load FOLDER --database writes there, or the app’s own database',
  )
}
