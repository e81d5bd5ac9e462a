import type { WorkbookTable, WorkbookView } from '@inspectorate/publication'
import { bytesOf } from '@inspectorate/publication/exporter'
import type { Answer } from '../web/answer.js'

/** A table as a file to take away. What writes it is loaded when the first one is. */
export async function tableFile(table: WorkbookTable, format: 'csv' | 'xlsx'): Promise<Answer> {
  const name = `${table.name}.${format}`
  if (format === 'csv') {
    const { csvRecords } = await import('@inspectorate/exporter-csv')
    let text = ''
    for await (const record of csvRecords(table)) text += record
    return { kind: 'file', name, mediaType: 'text/csv; charset=utf-8', bytes: Buffer.from(text) }
  }
  const { xlsxExporter } = await import('@inspectorate/exporter-xlsx')
  const exporter = xlsxExporter()
  const bytes = await bytesOf(exporter.render(workbookOf(table), exporter.options.parse({}), {}))
  return { kind: 'file', name, mediaType: exporter.mediaType, bytes }
}

function workbookOf(table: WorkbookTable): WorkbookView {
  const title = table.title ?? table.name
  return {
    kind: 'workbook',
    meta: {
      id: table.name,
      title,
      shortTitle: title.slice(0, 70),
      subtitle: '',
      description: title,
      subject: 'Inspections',
      keywords: ['inspection'],
      language: 'en-GB',
      publisher: '',
      publishedText: '',
      service: '',
      framework: { id: '', title: '' },
      state: 'draft',
    },
    sheets: [
      {
        id: table.name,
        name: `${table.name[0]!.toUpperCase()}${table.name.slice(1)}`,
        title,
        introduction: [
          'This worksheet contains one table. [z] means that there is nothing to tell.',
        ],
        tables: [table],
      },
    ],
    names: [],
    disclosure: { below: null, of: 'everything', leftOut: [], followUps: [], exposed: [] },
  }
}
