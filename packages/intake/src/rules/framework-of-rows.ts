import { nearestTo, type Issue } from '@inspectorate/core'
import { columnLetters } from '@inspectorate/office'
import { isBlank, textOf, type SourceTable } from '../table/source-table.js'
import { readScalar, readText } from './cell-text.js'
import type { Origins } from './origins.js'

const frameworkKeys = [
  'language',
  'id',
  'edition',
  'scale',
  'based_on_id',
  'based_on_hash',
  'source',
  'paragraph',
  'confirmed',
  'schema',
]

/** Puts what the sheet Framework says into the rules. */
export function putFramework(
  rules: object,
  table: SourceTable | undefined,
  origins: Origins,
  issues: Issue[],
): void {
  const groups = new Map<string, object>()
  for (const { line, cells } of table?.rows.slice(1) ?? []) {
    const [what, value] = [textOf(cells[0]), cells[1]]
    const place = (column: number) => ({
      file: table!.file,
      sheet: table!.sheet!,
      cell: `${columnLetters(column)}${line}`,
    })
    if (what === '' && isBlank(value)) continue
    const within = (group: string, key: string, read: unknown) => {
      const holder = groups.get(group) ?? origins.of({}, place(1))
      if (!groups.has(group)) origins.put(rules, group, holder, place(1))
      groups.set(group, holder)
      origins.put(holder, key, read, place(1))
    }
    if (typeof value === 'object') {
      issues.push({
        code: 'invalid-type',
        path: [],
        found: value.found,
        expected: 'a text or a number',
        ...place(1),
      })
      continue
    }
    if (isBlank(value)) continue
    const text = textOf(value)
    const [, name, language] = /^(title|publisher|credit)_(.+)$/.exec(what) ?? []
    if (name !== undefined) within(name, language!, readText(text))
    else if (what === 'based_on_id' || what === 'based_on_hash')
      within('basedOn', what.replace('based_on_', ''), readText(text))
    else if (what === 'source') within('source', 'document', readText(text))
    else if (what === 'paragraph') within('source', 'paragraph', readText(text))
    else if (what === 'confirmed') within('source', 'confirmed', readScalar(text))
    else if (what === 'language') origins.put(rules, what, readScalar(text), place(1))
    else if (what === 'schema') origins.put(rules, '$schema', readText(text), place(1))
    else if (frameworkKeys.includes(what)) origins.put(rules, what, readText(text), place(1))
    else
      issues.push({
        code: 'unknown-name',
        path: [],
        found: JSON.stringify(what),
        expected: nearestTo(what, [...frameworkKeys, 'title_en', 'publisher_en', 'credit_en']),
        ...place(0),
      })
  }
}
