import { backtestOf, parseRules } from '@inspectorate/core/language'
import { expect, it } from 'vitest'
import { ruleEditions, rulesById } from './rules.js'

it.each(ruleEditions)('%s is tried on results of its parts, and of any one of them', async (id) => {
  const parsed = parseRules(await rulesById(id))
  if (!parsed.ok) throw new Error(id)
  const rules = parsed.value
  const root = rules.file.nodes[0]!
  const parts = (root.parts ?? [])
    .flatMap((part) => [part, ...(part.parts ?? [])])
    .filter((part) => rules.nodes[rules.names.byId.get(part.id)!]!.result.kind !== 'none')
    .map((part) => part.id)
  for (const header of [...parts.map((part) => [part]), parts])
    expect({ header, ...backtestOf(rules, ['id', 'published', ...header], root.id) }).toMatchObject(
      { ok: true },
    )
})
