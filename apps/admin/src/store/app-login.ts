import { createHmac } from 'node:crypto'
import pg from 'pg'
import { StartFault } from '../process/start-fault.js'

/**
 * What the app may do with the rows of each table. It may never change or remove what the audit trail and
 * publications hold, nor what the database counts, nor change a framework: one that is not used can be put in
 * its place.
 */
export const appRights = {
  accounts: 'select, insert, update, delete',
  one_time_links: 'select, insert, update, delete',
  identities: 'select, insert, delete',
  sessions: 'select, insert, update, delete',
  address_changes: 'select, insert, update, delete',
  authenticators: 'select, insert, update, delete',
  passkeys: 'select, insert, update, delete',
  recovery_codes: 'select, insert, delete',
  half_sign_ins: 'select, insert, delete',
  challenges: 'select, insert, update, delete',
  failed_sign_ins: 'select, insert, update, delete',
  frameworks: 'select, insert, delete',
  inspections: 'select, insert, update, delete',
  memberships: 'select, insert, update, delete',
  assessors: 'select, insert, update, delete',
  cases: 'select, insert, update, delete',
  second_assessments: 'select, insert, update, delete',
  case_counts: 'select',
  responses: 'select, insert, update, delete',
  decisions: 'select, insert, update, delete',
  recorded: 'select, insert, update, delete',
  sections: 'select, insert, update, delete',
  recommendations: 'select, insert, update, delete',
  context_figures: 'select, insert, update, delete',
  pending_imports: 'select, insert, update, delete',
  publications: 'select, insert, update',
  publication_files: 'select, insert',
  published_ratings: 'select, insert',
  published_shares: 'select, insert',
  audit: 'select, insert',
  audit_head: 'select, update',
} as const

/**
 * Gives the app a login of its own in this database, which owns nothing and is a member of nothing,
 * so that no statement can win back the owner’s rights. Returns its address. Every process with the
 * same secret makes the same login; one with another secret is refused while others use it.
 */
export async function makeAppLogin(owner: pg.Client, url: string, secret: string): Promise<string> {
  const name = appLoginOf((await currentDatabase(owner)).name)
  const password = createHmac('sha256', secret).update(`database login ${name}`).digest('hex')
  const address = addressOf(url, name, password)
  const role = pg.escapeIdentifier(name)
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [name])
  if (rowCount === 0) await owner.query(`create role ${role} login`)
  if (rowCount === 0 || !(await opens(address))) {
    if (await isInUse(owner, name))
      throw new StartFault(
        'Another process of the app uses this database with another SESSION_SECRET. Give both the same.',
      )
    await owner.query(`alter role ${role} password ${pg.escapeLiteral(password)}`)
  }
  await owner.query(`grant usage on schema public to ${role}`)
  for (const [table, rights] of Object.entries(appRights))
    await owner.query(`grant ${rights} on ${table} to ${role}`)
  return address
}

function addressOf(url: string, name: string, password: string): string {
  const address = new URL(url)
  address.username = ''
  address.password = ''
  // Parameters rather than parts, which an address of a socket cannot have.
  address.searchParams.set('user', name)
  address.searchParams.set('password', password)
  return address.href
}

async function opens(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function isInUse(owner: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await owner.query('select from pg_stat_activity where usename = $1', [name])
  return (rowCount ?? 0) > 0
}

/** The name of the app’s login in a database; logins are the whole server’s. */
export function appLoginOf(database: string): string {
  return `${database.slice(0, 50)}_app`
}

async function currentDatabase(client: pg.Client): Promise<{ name: string }> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name')
  return rows[0]!
}
