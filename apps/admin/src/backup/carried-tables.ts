import type pg from 'pg'

/**
 * What a backup leaves out: who is signed in or about to be, and uploads that are not confirmed. Every
 * other table is carried, those too that a later step of the schema adds: what could be worked out again
 * is carried as it is.
 */
export const leftTables: readonly string[] = [
  'challenges',
  'failed_sign_ins',
  'half_sign_ins',
  'one_time_links',
  'pending_imports',
  'sessions',
]

/** The tables that a database has for a backup, each after those its rows refer to. */
export async function carriedTables(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(
    `select c.relname as name,
       array(
         select t.relname::text from pg_constraint f join pg_class t on t.oid = f.confrelid
         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid
       ) as needs
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and not c.relispartition and c.relname <> all ($1)
     order by c.relname`,
    [leftTables],
  )
  const placed: string[] = []
  let open = rows
  while (open.length > 0) {
    const names = new Set(open.map(({ name }) => name))
    const free = open.filter(({ needs }) => !needs.some((one) => names.has(one)))
    if (free.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...names].join(', ')}`)
    placed.push(...free.map(({ name }) => name))
    open = open.filter((one) => !free.includes(one))
  }
  return placed
}
