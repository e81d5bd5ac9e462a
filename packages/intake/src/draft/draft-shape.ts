import type { Mapping } from '../mapping/mapping-schema.js'
import { tableName } from '../arrange/choose-tables.js'
import { namedTable } from '../arrange/named-columns.js'
import { textOf, type SourceTable } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { headingRows } from './heading-rows.js'
import { valuesOf } from './column-values.js'

/** How a file is arranged: the part of a mapping that says so, and the place of the first heading. */
export type DraftShape = Partial<
  Pick<Mapping, 'sheet' | 'parent' | 'rows' | 'answerRows' | 'headings'>
> & { readonly at: number }

const asked = [
  'label',
  'question',
  'item',
  'question text',
  'question label',
  'item label',
  'prompt',
]
const answered = [
  'response',
  'answer',
  'responses/selected/label',
  'responses/text',
  'response text',
  'answer text',
  'responses/value',
]
const ofCases = [
  'audit id',
  'inspection id',
  'submission id',
  'response id',
  'record id',
  'record',
  'case',
  'respondent id',
  'instance id',
  'form id',
]

/**
 * Finds how a file is arranged: which sheet, how many rows of headings, a row an answer, what repeats. A sheet that a person
 * `named` is taken by itself.
 */
export function draftShape(
  tables: readonly SourceTable[],
  usual: readonly string[],
  isMeant: (names: readonly string[]) => boolean,
  named?: SourceTable,
): DraftShape {
  const looked = tables.map((table) => {
    const { at, count } = headingRows(table.rows)
    const { names, rows } = namedTable(table.rows.slice(at), { headings: count }, new Set())
    const meant = names.filter((all) =>
      isMeant(all.filter((name) => !/^column [A-Z]+$/.test(name))),
    ).length
    return { table, at, count, names, rows, meant }
  })
  const many = looked.length > 1
  const best =
    looked.find(({ table }) => table === named) ??
    looked.reduce((one, other) => (other.meant > one.meant ? other : one), looked[0]!)
  const shape: { -readonly [Key in keyof DraftShape]: DraftShape[Key] } = { at: best.at }
  if (best.count > 1) shape.headings = best.count
  const list = listsOf(best.names)
  if (list.length > 0) {
    shape.rows = list.length === 1 ? list[0]! : list
    shape.answerRows = {
      of: best.names.flat().find((name) => ofCases.some((one) => isSame(name, one))) ?? 'audit_id',
      heading: 'label',
      answer: answersOf(best.names.flat().map((name) => name.replace(/^[^/]+\//, ''))),
    }
    return shape
  }
  const rows = rowsOfAnswers(best)
  if (rows) shape.answerRows = rows
  if (!many) return shape
  const known = usual.map(comparable)
  const isUsual = known.includes(comparable(best.table.sheet ?? ''))
  if (!isUsual) shape.sheet = tableName(best.table)
  const same = looked.filter(
    (one) => !named && one !== best && one.meant > 0 && sameHeadings(one.names, best.names),
  )
  if (same.length > 0) shape.sheet = [best, ...same].map(({ table }) => tableName(table))
  const parent = parentOf(best, looked)
  if (parent) shape.parent = parent
  return shape
}

type Looked = {
  readonly table: SourceTable
  readonly names: readonly (readonly string[])[]
  readonly rows: SourceTable['rows']
  readonly meant: number
}

function sameHeadings(
  a: readonly (readonly string[])[],
  b: readonly (readonly string[])[],
): boolean {
  const [one, other] = [a, b].map((names) =>
    names.map(([first = '']) => comparable(first)).join('\n'),
  )
  return one === other
}

/** Lists of JSON in which each object says what was asked: `items/label`. */
function listsOf(names: readonly (readonly string[])[]): string[] {
  return names.flatMap(([first = '']) => {
    const list = /^([^/]+)\/label$/.exec(first)?.[1]
    return list !== undefined && names.some(([other = '']) => other.startsWith(`${list}/response`))
      ? [list]
      : []
  })
}

function answersOf(names: readonly string[]): string[] {
  return answered.flatMap((wanted) => names.find((name) => isSame(name, wanted)) ?? [])
}

/** Whether a heading says this, however its words are joined: `AuditID`, `audit_id`, `Audit ID`. */
function isSame(heading: string, wanted: string): boolean {
  const [one, other] = [heading, wanted].map((text) => comparable(text).replaceAll(/[ _-]/g, ''))
  return one === other
}

function rowsOfAnswers({ names, rows }: Looked): Mapping['answerRows'] {
  const find = (wanted: readonly string[]) =>
    wanted
      .map((name) => names.findIndex((all) => all.some((one) => isSame(one, name))))
      .find((at) => at >= 0)
  const [heading, answer, of] = [find(asked), find(answered), find(ofCases)]
  if (heading === undefined || answer === undefined || of === undefined) return undefined
  if (valuesOf(rows, of).isUnique) return undefined
  const answers = answersOf(names.map(([first = '']) => first))
  return {
    of: names[of]![0]!,
    heading: names[heading]![0]!,
    answer: answers.length === 1 ? answers[0]! : answers,
  }
}

const links = [
  ['PARENT_KEY', 'KEY'],
  ['_parent_index', '_index'],
  ['_submission__id', '_id'],
] as const

/** What a sheet of repeats belongs to. */
function parentOf(child: Looked, all: readonly Looked[]): Mapping['parent'] {
  for (const [ref, key] of links) {
    if (!child.names.some(([first]) => first === ref)) continue
    const refAt = child.names.findIndex(([first]) => first === ref)
    const wanted = valuesOf(child.rows, refAt).distinct
    for (const one of all) {
      const keyAt = one.names.findIndex(([first]) => first === key)
      if (one === child || keyAt < 0) continue
      const keys = new Set(one.rows.map(({ cells }) => textOf(cells[keyAt])))
      if (wanted.every((text) => keys.has(text))) return { sheet: tableName(one.table), key, ref }
    }
  }
  return undefined
}
