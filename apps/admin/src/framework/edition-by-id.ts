import type { Framework } from '@inspectorate/core'
import { frameworkById } from '@inspectorate/frameworks'
import { ruleEditions, rulesById } from '@inspectorate/frameworks/rules'
import { frameworkOfFile } from './compiled-rules.js'

const loaded = new Map<string, Promise<Framework>>()

/** An edition that comes with the app; null when there is none of that id. */
export function editionById(id: string): Promise<Framework | null> {
  if (!ruleEditions.includes(id)) return Promise.resolve(null)
  const known = loaded.get(id)
  if (known) return known
  const found = load(id)
  loaded.set(id, found)
  return found
}

async function load(id: string): Promise<Framework> {
  return frameworkById(id) ?? frameworkOfFile(await rulesById(id))
}
