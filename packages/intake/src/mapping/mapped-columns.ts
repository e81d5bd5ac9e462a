import { describeFound, type Issue } from '@inspectorate/core'
import { yesNo } from '@inspectorate/core/answers'
import type { IdsOfRows } from '../columns/ids-of-rows.js'
import {
  idHeadings,
  rejectedBecause,
  questionColumn,
  type AnswerColumns,
  type Column,
} from '../columns/answer-columns.js'
import { columnById } from '../columns/column-named.js'
import type { Suggest } from '../columns/suggest.js'
import { placeOf, textOf, type SourceRow, type SourceTable } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { copyHeading } from './copy-heading.js'
import { meaningsIn, type ColumnMeaning, type Mapping } from './mapping-schema.js'

/** What each column is by a mapping. Every mapped column must be there, and no other column goes unnoticed. */
export function mappedColumns(
  row: SourceRow,
  table: SourceTable,
  columns: AnswerColumns,
  mapping: Mapping,
  suggest: Suggest,
  ids?: IdsOfRows,
): { columns: Column[]; issues: Issue[] } {
  const ofIds = ids === 'numbered' ? [] : ids ? [ids.heading] : idsOf(mapping)
  const named = new Map<string, Column>([
    ...arranging(mapping).map((heading) => [comparable(heading), { kind: 'ignored' }] as const),
    ...Object.entries(mapping.columns)
      .flatMap(([heading, meanings]) =>
        Array.isArray(meanings)
          ? meanings.map((one) => [copyHeading(heading, one), one] as const)
          : [[heading, meanings] as const],
      )
      .map(
        ([heading, meaning]) => [comparable(heading), columnOf(meaning, columns, mapping)] as const,
      ),
    ...(mapping.ignore === 'others' ? [] : mapping.ignore).map(
      (heading) => [comparable(heading), { kind: 'ignored' }] as const,
    ),
    [comparable(rejectedBecause), { kind: 'ignored' }],
    ...(ofIds ?? []).map((heading) => [comparable(heading), { kind: 'id' }] as const),
  ])
  // The columns of one question’s choices are mapped all, or those left out look as if nobody made them.
  const ticks = new Set(
    meaningsIn(mapping).flatMap(([heading, meaning]) =>
      'choice' in meaning ? [stemOf(comparable(heading))].filter((stem) => stem !== '') : [],
    ),
  )
  const issues: Issue[] = []
  const seen = new Set<string>()
  const read = row.cells.map((cell, i): Column => {
    const heading = textOf(cell)
    const name = comparable(heading)
    const column = named.get(name) ?? ownColumn(name, columns, mapping, ofIds === undefined)
    if (column && column.kind !== 'ignored' && seen.has(name))
      issues.push({
        code: 'duplicate-id',
        ...placeOf(table, row.line, i, heading),
        found: describeFound(heading),
        expected: 'each column once',
      })
    seen.add(name)
    const isForgotten = mapping.ignore !== 'others' || ticks.has(stemOf(name))
    if (!column && heading !== '' && isForgotten)
      issues.push({
        code: 'unknown-column',
        ...placeOf(table, row.line, i, heading),
        found: describeFound(heading),
        expected:
          mapping.ignore === 'others'
            ? 'it in the mapping, as the other choices of its question'
            : `a column of the mapping (${suggest(heading, [...(ofIds ?? idHeadings), ...Object.keys(mapping.columns)])}), or its name under ignore`,
      })
    return column ?? { kind: 'ignored' }
  })
  for (const heading of [...(ofIds ?? []), ...headingsOf(mapping)])
    if (!seen.has(comparable(heading)))
      issues.push({
        code: 'missing-column',
        ...placeOf(table, row.line, 0),
        found: 'no such heading',
        expected: `the column ${describeFound(heading)} of the mapping`,
      })
  if (ofIds === undefined && !read.some(({ kind }) => kind === 'id'))
    issues.push({
      code: 'missing-column',
      ...placeOf(table, row.line, 0),
      found: 'no column of the ids',
      expected: `one that the mapping names (“id”), one headed ${idHeadings.join(' or ')}, or rows to be numbered (“number”)`,
    })
  return { columns: read, issues }
}

/** The headings of ids that a mapping names; undefined where it leaves that to a heading of ours. */
function idsOf({ id, number }: Mapping): readonly string[] | undefined {
  if (id === undefined) return number ? [] : undefined
  return typeof id === 'string' ? [id] : id
}

/** Whether ids stand under a heading. */
export function isIdHeading(heading: string, mapping: Mapping): boolean {
  return (idsOf(mapping) ?? idHeadings).map(comparable).includes(comparable(heading))
}

/** The headings that a mapping names for what it reads, without what does not tell them apart. */
export function namesIn(mapping: Mapping): ReadonlySet<string> {
  const known = namesOfMappings.get(mapping)
  if (known) return known
  const names = [
    ...(idsOf(mapping) ?? idHeadings),
    ...Object.keys(mapping.columns),
    ...headingsOf(mapping),
  ]
  const set = new Set(names.map(comparable))
  namesOfMappings.set(mapping, set)
  return set
}

const namesOfMappings = new WeakMap<Mapping, ReadonlySet<string>>()

/** The headings of the lines of a mapping, as the arranged table has them. */
function headingsOf({ columns }: Mapping): string[] {
  return Object.entries(columns).flatMap(([heading, meanings]) =>
    Array.isArray(meanings) ? meanings.map((one) => copyHeading(heading, one)) : [heading],
  )
}

/** Headings by which the table was arranged, and which hold no answers. */
function arranging({ only = {}, answerRows, parent }: Mapping): string[] {
  return [
    ...Object.keys(only),
    ...(answerRows ? [answerRows.of].flat() : []),
    ...(parent ? [parent.ref, parent.key] : []),
  ]
}

/** A column that bears an id of ours needs no line in the mapping. */
function ownColumn(
  name: string,
  columns: AnswerColumns,
  mapping: Mapping,
  mayBeIds: boolean,
): Column | undefined {
  if (mayBeIds && idHeadings.includes(name)) return { kind: 'id' }
  const own = columnById(name, columns)
  if (own?.kind !== 'question' || own.set !== yesNo || !mapping.codes) return own
  return { ...own, codes: codesOf(mapping.codes) }
}

function columnOf(meaning: ColumnMeaning, columns: AnswerColumns, mapping: Mapping): Column {
  const { questions, characteristics } = columns
  if ('question' in meaning) {
    const question = questions.find(({ id }) => id === meaning.question)
    if (!question) return { kind: 'ignored' }
    const column = questionColumn(question, columns)
    if ('choice' in meaning) {
      const { set } = column
      const value = 'rankOf' in set ? set.values.find(({ id }) => id === meaning.choice) : undefined
      return value && set.kind !== 'number' && 'rankOf' in set
        ? {
            kind: 'choice',
            question,
            set,
            value,
            ...(meaning.codes && { codes: codesOf(meaning.codes) }),
          }
        : { kind: 'ignored' }
    }
    if ('holds' in meaning) return { ...column, holds: meaning.holds }
    const codes = meaning.codes ?? (column.set === yesNo ? mapping.codes : undefined)
    return codes ? { ...column, codes: codesOf(codes) } : column
  }
  const characteristic = characteristics.find(({ id }) => id === meaning.characteristic)
  return characteristic
    ? {
        kind: 'characteristic',
        characteristic,
        ...(meaning.codes ? { codes: codesOf(meaning.codes) } : {}),
      }
    : { kind: 'ignored' }
}

/** What the headings of the choices of one question begin with, as survey tools write them; empty where there is no such thing. */
function stemOf(name: string): string {
  return /^(.+?(?:___|\[))[^[\]]*\]?$/.exec(name)?.[1] ?? /^(.+\/)[^/]*$/.exec(name)?.[1] ?? ''
}

function codesOf<Value>(codes: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(codes).map(([code, value]) => [comparable(code), value]))
}
