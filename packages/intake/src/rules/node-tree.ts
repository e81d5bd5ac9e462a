import { nearestTo, type Issue } from '@inspectorate/core'
import { readText } from './cell-text.js'
import type { Grid } from './grid-of-sheet.js'
import { nodeOfRow } from './node-of-row.js'
import type { Origins } from './origins.js'
import type { SheetRow } from './sheet-rows.js'

/** The nodes of the top, their parts within them, by the ids of their parents. */
export function nodesOf(
  rows: readonly SheetRow[],
  cuts: readonly SheetRow[],
  rules: readonly SheetRow[],
  grids: readonly Grid[],
  origins: Origins,
  issues: Issue[],
): readonly object[] {
  const ids = rows.map((row) => readText(row.cell('id') ?? ''))
  const unknown = (row: SheetRow, heading: string) => {
    const id = row.cell(heading)
    if (id !== undefined && ids.includes(readText(id))) return
    issues.push({
      code: 'unknown-name',
      path: [],
      found: `the node ${JSON.stringify(id ?? '')}`,
      expected: nearestTo(id ?? '', ids),
      ...row.place(heading),
    })
  }
  for (const row of [...cuts, ...rules]) unknown(row, 'node')
  const of = (lines: readonly SheetRow[], id: string) =>
    lines.filter((line) => readText(line.cell('node') ?? '') === id)
  const nodes = rows.map((row, i) =>
    nodeOfRow(
      row,
      {
        cuts: of(cuts, ids[i]!),
        rules: of(rules, ids[i]!),
        table: grids.find(({ node }) => node === ids[i])?.table,
      },
      origins,
      issues,
    ),
  )
  const top: object[] = []
  const parents = rows.map((row) => {
    const parent = row.cell('parent')
    if (parent === undefined) return -1
    unknown(row, 'parent')
    return ids.indexOf(readText(parent))
  })
  rows.forEach((row, i) => {
    const parent: { parts?: object[] } | undefined = nodes[parents[i]!]
    if (!parent) return void top.push(nodes[i]!)
    if (leadsBack(i, parents)) {
      issues.push({
        code: 'framework-inconsistent',
        path: [],
        found: `the parent ${JSON.stringify(row.cell('parent'))}, which is a part of ${ids[i]!} itself`,
        expected: 'parents that lead to the top',
        ...row.place('parent'),
      })
      return
    }
    if (!parent.parts) origins.put(parent, 'parts', [], row.place('parent'))
    parent.parts!.push(nodes[i]!)
  })
  return top
}

function leadsBack(start: number, parents: readonly number[]): boolean {
  let at = parents[start]!
  for (let steps = 0; at >= 0 && steps <= parents.length; steps += 1) {
    if (at === start) return true
    at = parents[at]!
  }
  return false
}
