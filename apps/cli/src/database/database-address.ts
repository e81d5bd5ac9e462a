import { addressFault } from './database-fault.js'
import { serviceNamed } from './service-file.js'

/** What `--database` was given: an address, or nothing. */
export type GivenDatabase = string | true

const variable = 'INSPECTORATE_DATABASE'
/** By which PostgreSQL’s own programs find a server without an address. */
const ofPostgres = ['PGSERVICE', 'PGHOST', 'PGDATABASE'] as const
const form = 'postgres://user@host:5432/database'

/**
 * The address of a database: as given, or else of the variable that hides it from the list of processes, or else that of
 * PostgreSQL’s own variables. What it leaves out, such as the password, is PGPASSWORD’s and the others’, and that of
 * ~/.pgpass.
 */
export async function databaseAddress(
  given: GivenDatabase,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const fromVariable = env[variable]?.trim()
  const place = given === true && fromVariable ? variable : '--database'
  const text =
    given !== true
      ? given.trim()
      : fromVariable || (ofPostgres.some((name) => env[name]) ? 'postgres:///' : null)
  if (text === null)
    throw addressFault(
      place,
      'no address',
      `${form}, or one in ${variable}, or ${ofPostgres.join(', ')} as psql takes them`,
    )
  // What was typed is not repeated: it may hold a password.
  if (!/^postgres(?:ql)?:\/\//i.test(text))
    throw addressFault(place, 'something that is no address', form)
  const address = parsed(text)
  if (!address)
    throw addressFault(
      place,
      'an address that cannot be read',
      `${form}; in a name or a password, @ : / ? # and % are written as %40 %3A %2F %3F %23 and %25`,
    )
  await fillFromService(address, env)
  // The driver reads the first otherwise than psql, and the second not at all.
  for (const name of ['sslmode', 'sslrootcert'])
    if (!said(address, name) && env[`PG${name.toUpperCase()}`])
      address.searchParams.set(name, env[`PG${name.toUpperCase()}`]!)
  meanAsPsql(address)
  return address.href
}

const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full']

/** The words of `sslmode` mean what they mean to psql: `require` asks for no certificate. */
function meanAsPsql({ searchParams }: URL): void {
  const mode = searchParams.get('sslmode')
  if (mode === null) return
  if (!sslModes.includes(mode))
    throw addressFault('sslmode', JSON.stringify(mode), sslModes.join(', '))
  // Without TLS where that is taken.
  if (mode === 'allow') searchParams.delete('sslmode')
  else searchParams.set('uselibpqcompat', 'true')
}

/** An address may name who asks without a server: that of the variables, or a socket. */
function parsed(text: string): URL | null {
  const withoutHost = /^(\w+:\/\/)([^@/?#]+)@(?=[/?]|$)(.*)$/.exec(text)
  if (!withoutHost) return URL.canParse(text) ? new URL(text) : null
  const [, scheme, who, rest] = withoutHost
  const [named, address] = [`${scheme}${who}@host`, `${scheme}${rest}`]
  if (!URL.canParse(named) || !URL.canParse(address)) return null
  const { username, password } = new URL(named)
  const { href, searchParams } = new URL(address)
  searchParams.set('user', decodeURIComponent(username))
  if (password !== '') searchParams.set('password', decodeURIComponent(password))
  return new URL(`${href.split('?')[0]!}?${searchParams.toString()}`)
}

/** What a service of pg_service.conf says stands where the address itself says nothing. */
async function fillFromService(address: URL, env: NodeJS.ProcessEnv): Promise<void> {
  const { searchParams } = address
  const name = searchParams.get('service') ?? env['PGSERVICE']
  searchParams.delete('service')
  if (!name) return
  for (const [key, value] of Object.entries(await serviceNamed(name, env)))
    if (key === 'dbname') {
      if (address.pathname.length <= 1) address.pathname = `/${encodeURIComponent(value)}`
    } else if (!said(address, key)) searchParams.set(key, value)
}

function said({ hostname, port, username, password, searchParams }: URL, key: string): boolean {
  const own: Record<string, string> = { host: hostname, port, user: username, password }
  return Boolean(own[key]) || searchParams.has(key)
}
