import type { Framework } from '@inspectorate/core'
import type { WorkbookCell, WorkbookColumn, WorkbookTable } from '@inspectorate/publication'
import { publishedRating, standardColumns } from './programme-framework.js'
import { dueOf, type publishedView, type shareView, type standingView } from './programme-view.js'
import type { PublishedInspection } from './published-inspections.js'

type Column = readonly [key: string, header: string, type: WorkbookColumn['type'], width: number]

/** Written as `[z]`, as in our other tables. */
const none = { missing: 'z' } as const

/** Where each inspection stands, as a table to take away. */
export function inspectionsTable(rows: readonly ReturnType<typeof standingView>[]): WorkbookTable {
  return table(
    'inspections',
    'Where each inspection stands',
    [
      ['inspection', 'Inspection', 'text', 24],
      ['service', 'Service', 'text', 34],
      ['region', 'Region', 'text', 20],
      ['codes', 'Codes, each after its list', 'text', 30],
      ['framework', 'Framework', 'text', 34],
      ['stage', 'Stage', 'text', 14],
      ['leads', 'Lead inspectors', 'text', 24],
      ['cases', 'Cases (number)', 'integer', 8],
      ['next', 'What is next', 'text', 18],
      ['due', 'When it is due', 'text', 12],
      ['overdue', 'Overdue', 'text', 8],
      ['rating', 'Published overall rating', 'text', 20],
    ],
    rows.map((one) => [
      one.slug,
      one.service,
      one.region ?? none,
      codesInWords(one.codes),
      one.frameworkTitle,
      one.stageWord,
      one.leads ?? none,
      one.cases,
      one.due === null ? none : dueOf(one),
      one.due ?? none,
      one.due === null ? none : one.late ? 'yes' : 'no',
      one.rating?.word ?? none,
    ]),
  )
}

/** Published ratings, a row an inspection and a column a standard. */
export function ratingsTable(
  framework: Framework,
  rows: readonly PublishedInspection[],
): WorkbookTable {
  const standards = standardColumns(framework)
  const word = (standard: string, { ratings }: PublishedInspection): WorkbookCell =>
    ratings[standard] == null ? none : publishedRating(framework, standard, ratings[standard]).word
  return table(
    'ratings',
    `Published ratings: ${framework.title}`,
    [
      ['inspection', 'Inspection', 'text', 24],
      ['service', 'Service', 'text', 34],
      ['region', 'Region', 'text', 20],
      ['codes', 'Codes, each after its list', 'text', 30],
      ['published', 'Published', 'text', 12],
      ['overall', 'Overall rating', 'text', 20],
      ...standards.map(({ id, name }): Column => [`standard_${id}`, name, 'text', 20]),
    ],
    rows.map((row) => [
      row.slug,
      row.service,
      row.region ?? none,
      codesInWords(row.codes),
      row.published,
      word('', row),
      ...standards.map(({ id }) => word(id, row)),
    ]),
  )
}

/** Inspections published in each period, by their overall ratings. */
export function publishedTable({ ratings, rows }: ReturnType<typeof publishedView>): WorkbookTable {
  return table(
    'published',
    'Inspections published over time',
    [
      ['period', 'Period', 'text', 26],
      ['inspections', 'Inspections published (number)', 'integer', 12],
      ...ratings.map(({ id, label }): Column => [
        `rating_${id}`,
        `${label} (number)`,
        'integer',
        14,
      ]),
      ['others', 'Without an overall rating (number)', 'integer', 14],
    ],
    rows.map(({ words, inspections, counts, others }) => [words, inspections, ...counts, others]),
  )
}

/** A key question over time. */
export function sharesTable(rows: readonly ReturnType<typeof shareView>[]): WorkbookTable {
  return table(
    'shares',
    'A key question over time',
    [
      ['period', 'Period', 'text', 26],
      ['inspections', 'Inspections (number)', 'integer', 10],
      ['yes', 'Yes (number)', 'integer', 8],
      ['relevant', 'Relevant, yes and no (number)', 'integer', 10],
      ['percent', 'Yes (percentage of relevant)', 'percent', 12],
      ['low', '95% interval, lower limit (percentage)', 'percent', 12],
      ['high', '95% interval, upper limit (percentage)', 'percent', 12],
    ],
    rows.map((one) => [
      one.words,
      one.inspections,
      one.yes,
      one.relevant,
      one.share,
      one.low,
      one.high,
    ]),
  )
}

function table(
  name: string,
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly WorkbookCell[])[],
): WorkbookTable {
  return {
    name,
    title,
    columns: columns.map(([key, header, type, width]) => ({ key, header, type, width })),
    rows,
  }
}

/** Codes as the details keep them, JSON by list, as one text. */
function codesInWords(codes: string | null): WorkbookCell {
  if (codes === null) return none
  const byList = Object.entries(JSON.parse(codes) as Record<string, string>)
  return byList.map(([list, code]) => `${list}:${code}`).join('; ')
}
