import { checkWorkbook, stopIfAborted } from '@inspectorate/publication/exporter'
import { setImmediate as turn } from 'node:timers/promises'
import type { Exporter, RenderContext, WorkbookView } from '@inspectorate/publication'
import * as z from 'zod'
import { checkTables } from './sheet/check-tables.js'
import { documentProperties } from './package/document-properties.js'
import { mendedPackage } from './package/mended-package.js'
import { mendingOf } from './package/mending-of.js'
import { packageSink } from './package/package-sink.js'
import type { SheetAdditions } from './package/sheet-additions.js'
import { writeSheet } from './sheet/write-sheet.js'

const OptionsSchema = z.object({
  working: z
    .boolean()
    .default(false)
    .describe(
      'For working with, not for publication: freezes and filters the header of case rows.',
    ),
})

export type XlsxOptions = z.infer<typeof OptionsSchema>

/** Cells written before others get a turn and finished bytes are handed over. */
const cellsATurn = 4_000

/**
 * Renders the workbook view as an Excel workbook that keeps the rules of accessible spreadsheets.
 *
 * @example
 * const bytes = xlsxExporter().render(view, { working: false }, {})
 */
export function xlsxExporter(): Exporter<'workbook', XlsxOptions> {
  return {
    id: 'xlsx',
    view: 'workbook',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: '.xlsx',
    options: OptionsSchema,
    render,
  }
}

async function* render(
  view: WorkbookView,
  options: XlsxOptions,
  context: RenderContext,
): AsyncGenerator<Uint8Array> {
  stopIfAborted(context, 'xlsx')
  checkWorkbook(view)
  checkTables(view)
  const finished: Uint8Array[] = []
  const additions: SheetAdditions[] = view.sheets.map(() => ({ links: [], tables: [] }))
  const target = mendedPackage(mendingOf(view, additions), (chunk) => finished.push(chunk))
  const sink = packageSink(target)
  // Loaded when first needed: it takes a quarter of a second.
  const { default: ExcelJS } = await import('#exceljs')
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: sink.stream,
    useStyles: true,
    useSharedStrings: true,
    zip: { store: true },
  })
  Object.assign(writer, documentProperties(view.meta))
  writer.views = [
    {
      x: 0,
      y: 0,
      width: 24_000,
      height: 14_000,
      firstSheet: 0,
      activeTab: 0,
      visibility: 'visible',
    },
  ]

  let firstTable = 1
  let waiting = 0
  for (const [index, sheet] of view.sheets.entries()) {
    const task = {
      sheet,
      sheets: view.sheets,
      working: options.working,
      firstTable,
      additions: additions[index]!,
      openRows: () => target.openRows(index + 1),
    }
    for await (const cells of writeSheet(writer, task)) {
      stopIfAborted(context, 'xlsx')
      waiting += cells
      if (waiting < cellsATurn) continue
      waiting = 0
      await turn()
      sink.check()
      yield* finished.splice(0)
    }
    firstTable += sheet.tables.length
    context.onProgress?.(index + 1, view.sheets.length)
  }
  stopIfAborted(context, 'xlsx')
  await writer.commit()
  sink.check()
  target.end()
  yield* finished.splice(0)
}
