import * as z from 'zod'

/**
 * A backup is lines of UTF-8: the format; what it is about; a table and a row as JSON in turn; how many
 * rows of each table there are; the SHA-256 of all lines before; and, when it is signed, by which key and
 * the signature of that hash.
 */
const prefix = 'inspectorate/admin-backup '

/** The format without a checksum: whether one is whole cannot be told. */
export const formatWithoutChecksum = 1

/** The number of the format that is written. */
export const newestFormat = 5

/** The newest schemas of backups that did not name theirs: what a row does not name has its default there. */
const schemaOfFormat: Readonly<Record<number, string>> = {
  2: '0006_lists',
  3: '0007_frameworks',
  4: '0008_texts',
}

/** What a backup says of itself. */
export const About = z.object({
  /** The schema of the database it was made of. */
  schema: z.string().min(1),
  /** The program that made it. */
  software: z.string(),
  /** When it was begun, by the database’s clock. */
  made: z.string(),
})
export type About = z.infer<typeof About>

/** The first line of a backup. */
export function formatLine(): string {
  return `${prefix}${newestFormat}`
}

/** The number of the format that a first line names; null for another kind of file. */
export function formatOf(line: string): number | null {
  const number = line.startsWith(prefix) ? line.slice(prefix.length) : ''
  return /^[1-9]\d{0,5}$/.test(number) ? Number(number) : null
}

/** The schema of a format that did not name it; null for one that does. */
export function impliedSchema(format: number): string | null {
  return schemaOfFormat[format] ?? null
}
