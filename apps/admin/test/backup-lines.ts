import type { KeyObject } from 'node:crypto'
import type pg from 'pg'
import { writeBackup } from '../src/backup/write-backup.js'

/** The lines of a backup of a database. */
export async function backupLines(client: pg.Client, key?: KeyObject): Promise<string[]> {
  const lines: string[] = []
  for await (const line of writeBackup(client, 'a test', key)) lines.push(line.trimEnd())
  return lines
}

/** Lines as they come from a file. */
export async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
