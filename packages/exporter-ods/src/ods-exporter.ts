import { checkWorkbook, sheetLayout, stopIfAborted } from '@inspectorate/publication/exporter'
import type { Exporter, RenderContext, WorkbookView } from '@inspectorate/publication'
import * as z from 'zod'
import { contentXml } from './package/content-xml.js'
import { mediaTypeOfOds } from './package/manifest-xml.js'
import { metaXml } from './package/meta-xml.js'
import { odsPackage } from './package/ods-package.js'
import { settingsXml } from './package/settings-xml.js'
import { stylesXml } from './styles/styles-xml.js'

const OptionsSchema = z.strictObject({})

export type OdsOptions = z.infer<typeof OptionsSchema>

/** Characters of XML that are compressed and handed over together. */
const piece = 64_000

/**
 * Renders the workbook view as an OpenDocument spreadsheet that keeps the rules of accessible
 * spreadsheets.
 *
 * @example
 * const bytes = odsExporter().render(view, {}, {})
 */
export function odsExporter(): Exporter<'workbook', OdsOptions> {
  return {
    id: 'ods',
    view: 'workbook',
    mediaType: mediaTypeOfOds,
    extension: '.ods',
    options: OptionsSchema,
    render,
  }
}

async function* render(
  view: WorkbookView,
  _options: OdsOptions,
  context: RenderContext,
): AsyncGenerator<Uint8Array> {
  stopIfAborted(context, 'ods')
  checkWorkbook(view)
  const meta = metaXml(view.meta)
  const finished: Uint8Array[] = []
  const file = odsPackage(['meta.xml', 'settings.xml', 'styles.xml', 'content.xml'], (chunk) =>
    finished.push(chunk),
  )
  file.part('meta.xml', meta)
  file.part('settings.xml', settingsXml(view.sheets))
  const prints = view.sheets.map((sheet) => sheetLayout(sheet).print)
  file.part('styles.xml', stylesXml(view.meta.language, prints))
  const content = file.open('content.xml')
  const progress = (done: number) => context.onProgress?.(done, view.sheets.length)
  let waiting = ''
  for await (const xml of contentXml(view, progress)) {
    stopIfAborted(context, 'ods')
    waiting += xml
    if (waiting.length < piece) continue
    content.push(waiting)
    waiting = ''
    yield* finished.splice(0)
  }
  stopIfAborted(context, 'ods')
  content.push(waiting)
  content.close()
  file.end()
  yield* finished.splice(0)
}
