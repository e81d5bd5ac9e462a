import { dirname, resolve, sep } from 'node:path'
import { describeFound, nearestTo, type Framework } from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import { frameworks } from '@inspectorate/frameworks'
import { ruleEditions, rulesById } from '@inspectorate/frameworks/rules'
import { UnusableInput } from '../process/unusable-input.js'
import { insideFolder } from './inside-folder.js'
import { readJsonFile } from './read-json-file.js'

/** An inspection’s data, naming its framework by an id, and the frameworks that the id is looked up in. */
export interface WithFramework<Data> {
  readonly data: Data
  readonly frameworks: readonly Framework[]
}

/**
 * The framework that an inspection names: by the id of an edition, or as a file of rules in its folder.
 * `instead` is an id or a file that is used in its place.
 */
export async function withFramework<Data>(
  data: Data,
  file: string,
  instead?: string,
): Promise<WithFramework<Data>> {
  if (typeof data !== 'object' || data === null) return { data, frameworks }
  const named: unknown = instead ?? ('framework' in data ? data.framework : undefined)
  if (typeof named !== 'string' || frameworks.some(({ id }) => id === named))
    return { data: instead === undefined ? data : { ...data, framework: named }, frameworks }
  const at = instead === undefined ? ['framework'] : []
  const rules = (await rulesById(named)) ?? (await rulesInFile(named, file, instead, at))
  const parsed = parseRules(rules)
  if (!parsed.ok) throw new UnusableInput(named, parsed.issues)
  const framework = frameworkOfRules(parsed.value)
  return { data: { ...data, framework: framework.id }, frameworks: [framework] }
}

/** A framework by the id of an edition, or from a file of rules. */
export async function readFramework(idOrFile: string): Promise<Framework> {
  const { data, frameworks: known } = await withFramework({ framework: idOrFile }, '', idOrFile)
  return known.find(({ id }) => id === data.framework)!
}

/** Whether a framework is named by a file and not by its id. */
export function isFileName(named: string): boolean {
  return /[/\\]|\.json$/.test(named)
}

async function rulesInFile(
  named: string,
  file: string,
  instead: string | undefined,
  at: string[],
): Promise<unknown> {
  const known = [...new Set([...frameworks.map(({ id }) => id), ...ruleEditions])]
  if (!isFileName(named))
    throw new UnusableInput(instead === undefined ? file : '--framework', [
      {
        code: 'unknown-framework',
        path: at,
        found: describeFound(named),
        expected: `${nearestTo(named, known)}, or a file such as ./rules.json`,
      },
    ])
  if (instead !== undefined) return readJsonFile(instead)
  const folder = dirname(file)
  await insideFolder(resolve(folder), named, file, at)
  return readJsonFile(folder === '.' ? named : `${folder}${sep}${named.replace(/^\.[/\\]/, '')}`)
}
