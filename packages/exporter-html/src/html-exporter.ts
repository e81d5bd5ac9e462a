import { stopIfAborted } from '@inspectorate/publication/exporter'
import type { Exporter } from '@inspectorate/publication'
import { HtmlOptionsSchema, type HtmlOptions } from './rendering/html-options.js'
import { fragmentParts } from './page/fragment-parts.js'
import { pageParts } from './page/page-parts.js'
import { places } from './rendering/places.js'
import { unfoldTables } from './rendering/unfold-tables.js'
import { fragmentStyle } from './style/fragment-style.js'
import { pageStyle } from './style/page-style.js'

/**
 * The report as one HTML page without scripts that asks for nothing from elsewhere; or, with
 * `fragment`, as one element to place in a page of another site.
 */
export function htmlExporter(): Exporter<'report', HtmlOptions> {
  return {
    id: 'html',
    view: 'report',
    mediaType: 'text/html; charset=utf-8',
    extension: '.html',
    options: HtmlOptionsSchema,
    async *render(view, options, context) {
      const encoder = new TextEncoder()
      const rendering = {
        ...unfoldTables(view),
        places: places(view, options),
        isFragment: options.fragment,
        firmness: options.firmness,
      }
      const style = options.fragment ? fragmentStyle(view) : pageStyle(view)
      const parts = options.fragment ? fragmentParts(rendering, style) : pageParts(rendering, style)
      const of = view.blocks.length
      let done = 0
      for (const part of parts) {
        stopIfAborted(context, 'html')
        yield encoder.encode(part.markup.markup)
        if (part.isBlock) context.onProgress?.(++done, of)
      }
      // What unfolds at charts stands in no place of its own.
      if (done < of) context.onProgress?.(of, of)
    },
  }
}
