import type { ReportView } from '@inspectorate/publication'
import { htmlExporter } from '../src/html-exporter.js'
import type { HtmlOptions } from '../src/rendering/html-options.js'

/** The page of a view as text. */
export async function rendered(
  view: ReportView,
  options: Partial<HtmlOptions> = {},
): Promise<string> {
  const exporter = htmlExporter()
  const decoder = new TextDecoder()
  let page = ''
  for await (const bytes of exporter.render(view, exporter.options.parse(options), {}))
    page += decoder.decode(bytes, { stream: true })
  return page + decoder.decode()
}
