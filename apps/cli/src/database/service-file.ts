import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { bareRecord } from '@inspectorate/core'
import { addressFault } from './database-fault.js'

/** What PostgreSQL’s connection service file says of a service (its manual, “The Connection Service File”). */
export async function serviceNamed(
  name: string,
  env: NodeJS.ProcessEnv,
): Promise<Record<string, string>> {
  const own = env['PGSERVICEFILE'] ?? join(homedir(), '.pg_service.conf')
  const ofSystem = env['PGSYSCONFDIR'] === undefined ? [] : [env['PGSYSCONFDIR']]
  const files = [own, ...ofSystem.map((folder) => join(folder, 'pg_service.conf'))]
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => '')
    const found = servicesIn(text).get(name)
    if (found) return found
  }
  throw addressFault('service', JSON.stringify(name), `one that stands in ${files.join(' or ')}`)
}

/** The services of such a file, by name. */
function servicesIn(text: string): Map<string, Record<string, string>> {
  const services = new Map<string, Record<string, string>>()
  let present: Record<string, string> | undefined
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    const name = /^\[(.+)\]$/.exec(line)?.[1]
    const entry = /^([a-z_]+)\s*=\s*(.*)$/i.exec(line)
    if (name !== undefined) {
      present = services.get(name) ?? bareRecord([])
      services.set(name, present)
    } else if (present && entry) present[entry[1]!] ??= entry[2]!
  }
  return services
}
