/** What a server says is wrong, and what to do, by its code (PostgreSQL’s manual, appendix A) or that of the system. */
const known: Readonly<Record<string, readonly [found: string, expected: string]>> = {
  ECONNREFUSED: ['no server that answers', 'one that runs there, and takes connections from here'],
  ENOENT: ['no socket there', 'the folder of a server that runs on this machine'],
  EACCES: ['a socket that may not be opened', 'a server that this account may reach'],
  ENOTFOUND: ['no machine of that name', 'the name of a server that is known here'],
  EAI_AGAIN: ['no answer to the question where that machine is', 'a network that names resolve in'],
  ETIMEDOUT: ['no answer', 'a server that is reached from here: a firewall may be between'],
  EHOSTUNREACH: ['no way to that machine', 'a server that is reached from here'],
  ENETUNREACH: ['no way to that machine', 'a server that is reached from here'],
  ECONNRESET: ['a connection that was closed', 'a PostgreSQL server at that address and port'],
  EPIPE: ['a connection that was closed', 'a PostgreSQL server at that address and port'],
  '28P01': ['a password that the server refuses', 'the right one: in PGPASSWORD or ~/.pgpass'],
  '28000': ['a login that the server refuses', 'one that it knows and lets in from here'],
  '3D000': ['no such database', 'the name of one that is there'],
  '42501': [
    'no right to what this needs',
    'a login that may: to read, usage of the schema and select on its tables; to load, create on the database',
  ],
  '42P01': [
    'tables that are not whole',
    'drop schema inspectorate_programme cascade, and programme load again',
  ],
  '42703': [
    'tables with other columns',
    'drop schema inspectorate_programme cascade, and programme load again',
  ],
  '53300': ['a server with too many connections', 'another try in a while'],
  '53100': ['a full disk at the server', 'room there'],
  '57P01': ['a server that was shut down meanwhile', 'the same command again: it goes on'],
  '57P02': ['a server that crashed meanwhile', 'the same command again: it goes on'],
  '57P03': ['a server that is starting or stopping', 'another try in a while'],
  '57014': ['a statement that was ended: it took too long', 'a server with less to do'],
  '55P03': ['somebody else who holds the tables', 'another try once they have finished'],
  '25006': ['a server that is only read', 'the one that is written, to load into'],
  '22P05': ['a character that this database cannot hold', 'a database in UTF8'],
  '22021': ['a character that this database cannot hold', 'a database in UTF8'],
}

const ofTexts: readonly (readonly [RegExp, string, string])[] = [
  [/password must be a string/, 'no password', 'one in PGPASSWORD, ~/.pgpass or the address'],
  [/timeout/, 'no answer in time', 'a server that is reached from here: a firewall may be between'],
  [
    /does not support SSL/,
    'a server without TLS',
    'one with it, or sslmode=disable where the network is safe',
  ],
  [
    /certificate|self.signed|altname|issuer/i,
    'a certificate that nobody known here has signed for that name',
    'sslrootcert=FILE in the address, with the certificate of who signed it',
  ],
  [
    /terminated|invalid response|unexpected/i,
    'a connection that was closed',
    'a PostgreSQL server at that address and port',
  ],
]

/** What is wrong with a database, in words; null where it is no fault of it. Nothing that the server quotes is repeated. */
export function wordDatabaseError(error: unknown): readonly [string, string] | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  const own = Object.hasOwn(known, code) ? known[code]! : undefined
  if (own) return own
  const ofText = ofTexts.find(([pattern]) => pattern.test(error.message))
  if (ofText) return [ofText[1], ofText[2]]
  const isOfServer = 'severity' in error
  return isOfServer ? [`the server’s error ${code}`, 'a statement that it can answer'] : null
}
