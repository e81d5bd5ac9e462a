import type { Inspection } from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import { publicationMeta } from '../report/publication-meta.js'
import type { DisclosureSummary, WorkbookCell, WorkbookSheet } from '../view/workbook-view.js'
import { dateInWords } from '../wording/dates.js'
import { disclosureText } from './disclosure-text.js'
import { shorthandKey } from './shorthand.js'

/** What the workbook is, who made it, how to read its shorthand and what is hidden. */
export function coverSheet(
  rated: RatedInspection,
  disclosure: DisclosureSummary,
  sheets: readonly WorkbookSheet[],
): WorkbookSheet {
  const meta = publicationMeta(rated)
  const { framework } = rated
  const { fieldwork, kind, publication, sample } = rated.printable
  const { previous } = publication
  const windows = sample.windows
    .map(({ from, to }) => `${dateInWords(from)} to ${dateInWords(to)}`)
    .join('; ')
  const shorthand = shorthandKey(sheets.flatMap(({ tables }) => tables))
  const rows: WorkbookCell[][] = [
    ['Summary', meta.description],
    ['Publisher', meta.publisher],
    ...(meta.published === undefined ? [] : [['Published', meta.publishedText]]),
    ['Version', meta.stateText ?? 'As published'],
    ['Standards framework', meta.framework.title],
    ...(meta.codes ?? []).map(({ title, code }) => [title, code]),
    ...(kind === undefined ? [] : [['Kind of inspection', kind]]),
    ...(fieldwork ? [['Fieldwork began', dateInWords(fieldwork.start)]] : []),
    ...(framework.rules && rated.cases.size === 0
      ? []
      : [['Cases in the sample', String(rated.cases.size)]]),
    ...(windows ? [[framework.sampleWindows, windows]] : []),
    ...(meta.isbn ? [['ISBN of the report', meta.isbn]] : []),
    ...(meta.licence ? [['Licence', meta.licence]] : []),
    ...(meta.contact ? [['Contact', meta.contact]] : []),
    ...(meta.website
      ? [
          [
            'Report',
            { text: `${meta.title}, on the publisher’s website`, href: meta.website },
          ] satisfies WorkbookCell[],
        ]
      : []),
    ...(previous ? [['Previous report', previousReport(previous)] satisfies WorkbookCell[]] : []),
    ...(shorthand === null ? [] : [['Shorthand', shorthand]]),
    ['Disclosure control', disclosureText(disclosure)],
  ]
  return {
    id: 'cover',
    name: 'Cover',
    title: `${meta.title}: data workbook`,
    introduction: [
      meta.subtitle,
      'This worksheet contains one table.',
      { text: 'Go to the contents', sheet: 'contents' as const },
    ].filter((line) => line !== ''),
    tables: [
      {
        name: 'about',
        columns: [
          { key: 'item', header: 'Item', type: 'text', width: 28 },
          { key: 'detail', header: 'Detail', type: 'text', width: 80 },
        ],
        rows,
      },
    ],
  }
}

function previousReport({
  published,
  address,
}: NonNullable<Inspection['publication']['previous']>): WorkbookCell {
  const words = `Published ${dateInWords(published)}`
  return address === undefined ? words : { text: words, href: address }
}

/** Every sheet with a link to it. */
export function contentsSheet(sheets: readonly WorkbookSheet[]): WorkbookSheet {
  return {
    id: 'contents',
    name: 'Contents',
    title: 'Contents',
    introduction: ['This worksheet contains one table. Each name links to its worksheet.'],
    tables: [
      {
        name: 'contents',
        columns: [
          { key: 'sheet', header: 'Worksheet', type: 'text', width: 36 },
          { key: 'title', header: 'What it holds', type: 'text', width: 80 },
        ],
        rows: sheets.map(({ id, name, title }) => [{ text: name, sheet: id }, title]),
      },
    ],
  }
}
