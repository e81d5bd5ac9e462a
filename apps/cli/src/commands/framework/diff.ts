import { compareRules, type RulesChange } from '@inspectorate/core/language'
import { match } from 'ts-pattern'
import { exitCodes } from '../../process/exit-codes.js'
import { printJson, type Output } from '../../process/output.js'
import { readRules } from './read-rules.js'

/** `framework diff A B`: what differs between two editions, in words; ends with 1 when something does. */
export async function frameworkDiffCommand(
  [before, after]: readonly [before: string, after: string],
  { json, language }: { json?: boolean; language?: string },
  output: Output,
): Promise<number> {
  const changes = compareRules(await readRules(before), await readRules(after), language)
  if (json) printJson(output, { changes })
  else {
    for (const change of changes) output.out(wordRulesChange(change))
    const count = changes.length === 1 ? '1 change' : `${changes.length} changes`
    output.out(changes.length === 0 ? 'Nothing differs.' : `\n${count}.`)
  }
  return changes.length === 0 ? exitCodes.done : exitCodes.findings
}

function wordRulesChange(one: RulesChange): string {
  const { change, part, id, title, field, before, after } = one
  const name =
    id === '' ? part.charAt(0).toUpperCase() + part.slice(1) : `${part} ${nameOf(id, title)}`
  return match(change)
    .with('added', 'removed', (what) => `${name}: ${what}`)
    .with('moved', () => `${name}: moved from ${before} to ${after}`)
    .with('reordered', () => `${part}s of ${title}: the order ${before} becomes ${after}`)
    .with('changed', () => {
      if (before === null) return `${name}: ${field} added: ${quoted(after!)}`
      if (after === null) return `${name}: ${field} removed: ${quoted(before)}`
      return `${name}: ${field} ${quoted(before)} becomes ${quoted(after)}`
    })
    .exhaustive()
}

function nameOf(id: string, title: string): string {
  return title === id || title === `${id} ${id}` || id.startsWith('{') ? title : `${id} (${title})`
}

function quoted(text: string): string {
  return `“${text}”`
}
