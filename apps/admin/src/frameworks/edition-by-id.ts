import type { Framework } from '@inspectorate/core'
import { frameworkById, frameworks } from '@inspectorate/frameworks'
import { ruleEditions, rulesById } from '@inspectorate/frameworks/rules'
import { frameworkOfFile } from './compiled-rules.js'

const loaded = new Map<string, Promise<Framework | null>>()

/** The ids of the editions that come with the app. */
export const editionIds: readonly string[] = [
  ...new Set([...frameworks.map(({ id }) => id), ...ruleEditions]),
].sort()

/** An edition that comes with the app; null when there is none of that id. */
export function editionById(id: string): Promise<Framework | null> {
  if (!editionIds.includes(id)) return Promise.resolve(null)
  const known = loaded.get(id)
  if (known) return known
  const found = load(id)
  loaded.set(id, found)
  return found
}

/** The file of an edition’s rules; null where it has none. */
export async function editionRules(id: string): Promise<unknown> {
  return (await editionById(id))?.rules?.file ?? (await rulesById(id)) ?? null
}

async function load(id: string): Promise<Framework | null> {
  const framework = frameworkById(id)
  if (framework) return framework
  const file = await rulesById(id)
  return file === undefined ? null : frameworkOfFile(file)
}
