import { databaseAddress, type GivenDatabase } from '../database/database-address.js'
import { UnusableInput } from '../process/unusable-input.js'
import { openDatabase } from './open-database.js'
import { openProgramme, type OpenedProgramme } from './open-programme.js'

/** Where a programme is read from. */
export interface ProgrammeSource {
  /** Of what was added, or of records; beside a database its settings alone. */
  readonly folder?: string | undefined
  readonly database?: GivenDatabase | undefined
}

/** The programme of a folder or of a database. */
export async function openSource({ folder, database }: ProgrammeSource): Promise<OpenedProgramme> {
  if (database !== undefined)
    return openDatabase(await databaseAddress(database, process.env), folder)
  if (folder !== undefined) return openProgramme(folder)
  throw new UnusableInput('programme', [
    {
      code: 'wrong-form',
      path: [],
      found: 'neither a folder nor --database',
      expected: 'a programme that programme add wrote, a folder of records, or --database',
    },
  ])
}
