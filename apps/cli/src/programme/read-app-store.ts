import type { ProgrammeRecord } from '@inspectorate/programme'
import type { OpenDatabase } from '../database/with-database.js'
import { readBatch, type OtherFile } from './read-batch.js'

interface PublishedFile {
  readonly publication: string
  readonly name: string
}

/**
 * The records that the admin app has published, drafts left out, as they lie in its database; null where it is not the
 * app’s. A login that may read `publications` and `publication_files` is enough.
 */
export async function readAppStore(
  database: OpenDatabase,
): Promise<{ records: ProgrammeRecord[]; others: OtherFile[] } | null> {
  const files = await publishedFiles(database)
  if (!files) return null
  const published = files.map((file) => ({
    ...file,
    path: `${file.name} of the publication ${file.publication}`,
    // Manifests lie beside the records.
    isGiven: false,
  }))
  return readBatch(published, async ({ publication, name }) => {
    const [row] = await database.query<{ bytes: Uint8Array }>(
      'select bytes from public.publication_files where publication = $1 and name = $2',
      [publication, name],
    )
    return row!.bytes
  })
}

/** The JSON files that the app has published: records, and the manifests beside them. */
export async function publishedFiles({ query }: OpenDatabase): Promise<PublishedFile[] | null> {
  const [found] = await query<{ is: boolean }>(
    `select to_regclass('public.publications') is not null and to_regclass('public.publication_files') is not null as is`,
  )
  if (!found?.is) return null
  return query<PublishedFile>(`
select publication, name from public.publication_files
where name like '%.json' and publication in (select id from public.publications where state = 'done' and not draft)
order by publication, name`)
}
