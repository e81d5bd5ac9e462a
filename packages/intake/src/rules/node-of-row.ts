import { oneOf, type Issue } from '@inspectorate/core'
import { readList, readPairs, readScalar, readText, splitOutsideQuotes } from './cell-text.js'
import { conditionOfLines, readOf, readThreshold } from './condition-of-lines.js'
import type { Origins } from './origins.js'
import type { SheetRow } from './sheet-rows.js'

/** What other sheets say of a node. */
export interface OtherLines {
  readonly cuts: readonly SheetRow[]
  readonly rules: readonly SheetRow[]
  readonly table: object | undefined
}

const combines = ['worst', 'best', 'sum', 'mean', 'share', 'geometric']
const tallies = ['percent', 'count', 'sum', 'mean']

/** A node from its row of the sheet Nodes, its cuts, its rules and its two-way table. Its parts are put in later. */
export function nodeOfRow(
  row: SheetRow,
  other: OtherLines,
  origins: Origins,
  issues: Issue[],
): object {
  const node: object = origins.of({}, row.place())
  row.put(node, 'id', 'id', readText)
  row.put(node, 'number', 'number', readText)
  row.texts(node, 'title', 'title', readText)
  row.put(node, 'scale', 'scale', readText)
  row.put(node, 'weight', 'weight', readThreshold)
  row.put(node, 'tags', 'tags', (cell) => [readList(cell, 'texts')].flat())
  row.put(node, 'show', 'show', readScalar)
  row.put(node, 'better', 'better', readText)
  row.put(node, 'needs', 'needs', readScalar)
  sourceOf(node, row, origins)
  const groups = linesByRule(other.rules, issues)
  const condition = (lines: readonly SheetRow[]) => conditionOfLines(lines, origins, issues)
  const applies = groups.applies[0]
  if (applies) origins.put(node, 'applies', condition(applies), applies[0]!.place('test'))
  const rate = rateOf(row, other, groups, origins, issues)
  if (rate) origins.put(node, 'rate', rate, row.place('rate'))
  if (groups.adjust.length > 0)
    origins.put(
      node,
      'adjust',
      groups.adjust.map((lines) => adjustmentOf(lines, condition(lines), origins)),
      groups.adjust[0]![0]!.place(),
    )
  return node
}

type Kind = 'applies' | 'row' | 'otherwise' | 'adjust'
type Groups = Readonly<Record<Kind, readonly (readonly SheetRow[])[]>>

function linesByRule(lines: readonly SheetRow[], issues: Issue[]): Groups {
  const groups = { applies: [], row: [], otherwise: [], adjust: [] } satisfies Record<Kind, never[]>
  const orders: Record<Kind, Map<number, SheetRow[]>> = {
    applies: new Map(),
    row: new Map(),
    otherwise: new Map(),
    adjust: new Map(),
  }
  for (const line of lines) {
    const kind = line.cell('kind') ?? ''
    const order = readScalar(line.cell('order') ?? '1')
    const fault = (heading: string, expected: string) =>
      issues.push({
        code: 'invalid-value',
        path: [],
        found: JSON.stringify(line.cell(heading) ?? ''),
        expected,
        ...line.place(heading),
      })
    if (!Object.hasOwn(orders, kind)) fault('kind', oneOf(Object.keys(orders)))
    else if (typeof order !== 'number') fault('order', 'a number')
    else {
      const of = orders[kind as Kind]
      of.set(order, [...(of.get(order) ?? []), line])
    }
  }
  const sorted = (kind: Kind) =>
    [...orders[kind]].toSorted(([a], [b]) => a - b).map(([, group]) => group)
  return {
    ...groups,
    applies: sorted('applies'),
    row: sorted('row'),
    otherwise: sorted('otherwise'),
    adjust: sorted('adjust'),
  }
}

function rateOf(
  row: SheetRow,
  { cuts, table }: OtherLines,
  groups: Groups,
  origins: Origins,
  issues: Issue[],
): object | undefined {
  const said = row.cell('rate')
  const expected = (...kinds: string[]) => {
    issues.push({
      code: 'wrong-form',
      path: [],
      found: said === undefined ? 'nothing' : JSON.stringify(said),
      expected: oneOf(kinds),
      ...row.place('rate'),
    })
    return undefined
  }
  if ((groups.row.length > 0 || groups.otherwise.length > 0) && said !== 'rows')
    return expected('rows, for the sheet Rules has rows of it')
  if (table && said !== 'table') return expected('table, for a sheet has its table')
  if (said === undefined) return cuts.length > 0 ? expected(...figures) : undefined
  if (said === 'judged') return { judged: true }
  if (said === 'rows') return rowsOf(groups, origins, issues)
  if (said === 'table') return table ? { table } : expected('a rate for which there is a sheet')
  const figure = figureOf(said, row, origins)
  if (!figure) return expected('judged', 'rows', 'table', ...figures)
  if (cuts.length === 0) return figure
  const band = origins.of({ band: figure }, row.place('rate'))
  row.put(band, 'round', 'cut_round', readScalar)
  row.put(band, 'half', 'cut_half', readText)
  origins.put(
    band,
    'cuts',
    cuts.map((line) => {
      const cut = origins.of({}, line.place())
      line.put(cut, 'from', 'from', readThreshold)
      line.put(cut, 'over', 'over', readThreshold)
      line.put(cut, 'grade', 'grade', readText)
      return cut
    }),
    cuts[0]!.place(),
  )
  sourceOf(band, row, origins, 'cut_')
  return band
}

const figures = ['number', 'earlier', ...combines, ...tallies.map((as) => `tally ${as}`)]

function figureOf(said: string, row: SheetRow, origins: Origins): object | undefined {
  const at = row.place('rate')
  if (said === 'number') {
    const number = origins.of({}, at)
    row.put(number, 'min', 'min', readScalar)
    row.put(number, 'max', 'max', readScalar)
    row.put(number, 'step', 'step', readScalar)
    row.texts(number, 'unit', 'unit', readText)
    row.put(number, 'better', 'number_better', readText)
    return { number }
  }
  if (said === 'earlier') {
    const rate = origins.of({}, at)
    row.put(rate, 'earlier', 'of', readText)
    row.put(rate, 'back', 'back', readScalar)
    return rate
  }
  if (combines.includes(said)) {
    const rate = origins.of({ combine: said }, at)
    row.put(rate, 'of', 'of', readOf)
    row.put(rate, 'weights', 'weights', (cell) =>
      Object.fromEntries(readPairs(cell).map(([id, weight]) => [id, readThreshold(weight)])),
    )
    row.put(rate, 'start', 'start', readScalar)
    row.put(rate, 'round', 'round', readScalar)
    row.put(rate, 'half', 'half', readText)
    return rate
  }
  const [, as] = /^tally (\S+)$/.exec(said) ?? []
  if (as === undefined || !tallies.includes(as)) return undefined
  const tally = origins.of({ as }, at)
  row.put(tally, 'of', 'of', readText)
  row.put(tally, 'questions', 'questions', (cell) => [readList(cell, 'texts')].flat())
  row.put(tally, 'where', 'where', (cell) =>
    Object.fromEntries(
      readPairs(cell).map(([set, ids]) => {
        const [, list] = /^\[(.*)\]$/.exec(ids) ?? []
        return [set, list === undefined ? ids : splitOutsideQuotes(list, ',')]
      }),
    ),
  )
  row.put(tally, 'points', 'points', readText)
  row.put(tally, 'start', 'start', readScalar)
  return { tally }
}

function rowsOf(groups: Groups, origins: Origins, issues: Issue[]): object {
  const rate = {
    rows: groups.row.map((lines) => {
      const [first] = lines as [SheetRow]
      const one = origins.of({}, first.place())
      const when = conditionOfLines(lines, origins, issues)
      if (when) origins.put(one, 'when', when, first.place('test'))
      thenOf(one, 'then', first, origins)
      first.texts(one, 'text', 'text', readText)
      return one
    }),
  }
  const otherwise = groups.otherwise[0]?.[0]
  if (otherwise) thenOf(rate, 'otherwise', otherwise, origins)
  return rate
}

/** A grade, or not rated and why. */
function thenOf(holder: object, key: string, line: SheetRow, origins: Origins): void {
  if (line.cell('action') !== 'notRated') return line.put(holder, key, 'then', readText)
  const then = {}
  line.texts(then, 'notRated', 'reason', readText)
  origins.put(holder, key, then, line.place('action'))
}

function adjustmentOf(
  lines: readonly SheetRow[],
  when: object | undefined,
  origins: Origins,
): object {
  const [first] = lines as [SheetRow]
  const one = origins.of({}, first.place())
  if (when) origins.put(one, 'when', when, first.place('test'))
  const action = first.cell('action')
  if (action === 'notRated') first.texts(one, 'notRated', 'reason', readText)
  else if (action !== undefined)
    first.put(
      one,
      action,
      'then',
      ['by', 'atMost', 'atLeast'].includes(action) ? readThreshold : readText,
    )
  first.put(one, 'id', 'called', readText)
  first.put(one, 'strength', 'strength', readText)
  first.texts(one, 'text', 'text', readText)
  sourceOf(one, first, origins)
  return one
}

/** Where a rule comes from. */
function sourceOf(holder: object, row: SheetRow, origins: Origins, of: 'cut_' | '' = ''): void {
  const place = row.place(`${of}source`)
  const source = origins.of({}, place)
  row.put(source, 'document', `${of}source`, readText)
  row.put(source, 'paragraph', `${of}paragraph`, readText)
  row.put(source, 'confirmed', `${of}confirmed`, readScalar)
  if (Object.keys(source).length > 0) origins.put(holder, 'source', source, place)
}
