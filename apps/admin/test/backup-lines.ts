import { createHash, type KeyObject } from 'node:crypto'
import type pg from 'pg'
import { writeBackup } from '../src/backup/write-backup.js'

/** The lines of a backup of a database. */
export async function backupLines(client: pg.Client, key?: KeyObject): Promise<string[]> {
  const lines: string[] = []
  for await (const line of writeBackup(client, 'a test', key)) lines.push(line.trimEnd())
  return lines
}

/** The same backup as a program made it that wrote an earlier format, which did not name its schema. */
export function inFormat(format: number, lines: readonly string[]): string[] {
  const content = [`inspectorate/admin-backup ${format}`, ...lines.slice(2, -1)]
  const sum = createHash('sha256')
    .update(content.map((line) => `${line}\n`).join(''))
    .digest('hex')
  return [...content, `end ${sum}`]
}

/** Lines as they come from a file. */
export async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
