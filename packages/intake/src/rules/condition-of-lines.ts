import { oneOf, type Issue } from '@inspectorate/core'
import { readList, readScalar, readText, type Scalar } from './cell-text.js'
import type { Origins } from './origins.js'
import type { SheetRow } from './sheet-rows.js'

const compares = {
  grade: ['is', 'orBetter', 'orWorse'],
  number: ['atLeast', 'over', 'atMost', 'under'],
} as const

/** A condition from its lines: “and” within one number under “either”, “or” between several; undefined when there is none. */
export function conditionOfLines(
  lines: readonly SheetRow[],
  origins: Origins,
  issues: Issue[],
): object | undefined {
  const tested = lines.filter((line) => line.cell('test') !== undefined)
  if (tested.length === 0) return undefined
  const groups = grouped(tested)
  const ands = [...groups].map(([either, group]) => {
    const leaves = group.map((line) => leafOf(line, origins, issues))
    return leaves.length === 1 && !either.endsWith('all')
      ? leaves[0]!
      : origins.of({ all: leaves }, group[0]!.place('test'))
  })
  const alone = groups.has('') || groups.has('all')
  return alone && ands.length === 1 ? ands[0] : origins.of({ any: ands }, lines[0]!.place('test'))
}

function leafOf(line: SheetRow, origins: Origins, issues: Issue[]): object {
  const leaf: object = origins.of({}, line.place('test'))
  const test = line.cell('test')!
  const refuse = (heading: string, expected: readonly string[]) =>
    issues.push({
      code: 'invalid-value',
      path: [],
      found: line.cell(heading) === undefined ? 'nothing' : JSON.stringify(line.cell(heading)),
      expected: oneOf(expected),
      ...line.place(heading),
    })
  if (test === 'fact') {
    line.put(leaf, 'fact', 'of', readText)
    if ((line.cell('compare') ?? 'is') !== 'is') refuse('compare', ['is'])
    line.put(leaf, 'is', 'value', (cell) => readList(cell, 'scalars'))
    return leaf
  }
  line.put(leaf, 'of', 'of', readOf)
  line.put(leaf, 'count', 'count', readScalar)
  line.put(leaf, 'most', 'most', readScalar)
  if (test === 'state') line.put(leaf, 'state', 'value', readText)
  else if (test === 'grade' || test === 'number') {
    const allowed: readonly string[] = compares[test]
    const compare = (heading: string, value: string) => {
      const key = line.cell(heading)
      if (key === undefined || !allowed.includes(key)) refuse(heading, allowed)
      else
        line.put(
          leaf,
          key,
          value,
          test === 'grade' ? (cell) => readList(cell, 'texts') : readThreshold,
        )
    }
    compare('compare', 'value')
    if (test === 'number' && line.cell('and_compare') !== undefined)
      compare('and_compare', 'and_value')
  } else refuse('test', ['grade', 'number', 'state', 'fact'])
  return leaf
}

function grouped(lines: readonly SheetRow[]): Map<string, SheetRow[]> {
  const groups = new Map<string, SheetRow[]>()
  for (const line of lines) {
    const key = line.cell('either') ?? ''
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return groups
}

/** Which nodes. */
export function readOf(cell: string): unknown {
  const [, tagged] = /^tagged:(.+)$/.exec(cell) ?? []
  return tagged === undefined ? readList(cell, 'texts') : { tagged }
}

/** A number, a fraction or a parameter. */
export function readThreshold(cell: string): Scalar | { readonly param: string } {
  const [, param] = /^param:(.+)$/.exec(cell) ?? []
  return param === undefined ? readScalar(cell) : { param }
}
