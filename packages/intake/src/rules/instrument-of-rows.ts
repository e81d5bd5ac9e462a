import type { Issue } from '@inspectorate/core'
import { readScalar } from './cell-text.js'
import type { CellPlace, Origins } from './origins.js'
import type { SheetRow } from './sheet-rows.js'

interface Branch {
  readonly place: CellPlace
  readonly steps: Map<string, Branch | Leaf>
}
interface Leaf {
  readonly place: CellPlace
  readonly value: unknown
}

const wellFormed = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+)*$/

/** An instrument from rows of a path and a value; lists stand in the order of their numbers. */
export function instrumentOfRows(
  rows: readonly SheetRow[],
  origins: Origins,
  issues: Issue[],
): object {
  const root: Branch = { place: rows[0]?.place() ?? {}, steps: new Map() }
  for (const row of rows) {
    const [path = '', cell] = [row.cell('path'), row.cell('value')]
    const fault = (heading: string, found: string, expected: string) =>
      issues.push({ code: 'invalid-value', path: [], found, expected, ...row.place(heading) })
    if (!wellFormed.test(path))
      fault('path', JSON.stringify(path), 'steps with dots between, such as standards.1.node')
    else if (cell === undefined) fault('value', 'nothing', 'a value, or no such row')
    else {
      const value = cell === '[]' ? [] : readScalar(cell)
      const put = putAt(root, path.split('.'), { place: row.place('value'), value })
      if (!put) fault('path', JSON.stringify(path), 'a path that no other row has or goes through')
    }
  }
  return valueOf(root, origins) as object
}

function putAt(root: Branch, steps: readonly string[], leaf: Leaf): boolean {
  let at = root
  for (const step of steps.slice(0, -1)) {
    const next = at.steps.get(step) ?? { place: leaf.place, steps: new Map() }
    if ('value' in next) return false
    at.steps.set(step, next)
    at = next
  }
  const last = steps.at(-1)!
  if (at.steps.has(last)) return false
  at.steps.set(last, leaf)
  return true
}

function valueOf(one: Branch | Leaf, origins: Origins): unknown {
  if ('value' in one) return one.value
  const entries = [...one.steps]
  const isList = entries.length > 0 && entries.every(([step]) => /^\d+$/.test(step))
  const sorted = isList ? entries.toSorted(([a], [b]) => Number(a) - Number(b)) : entries
  const holder: object = origins.of(isList ? [] : {}, one.place)
  for (const [i, [step, inner]] of sorted.entries())
    origins.put(holder, isList ? i : step, valueOf(inner, origins), inner.place)
  return holder
}
