import { stopIfAborted } from '@inspectorate/publication/exporter'
import type { Exporter } from '@inspectorate/publication'
import { DocxOptionsSchema, type DocxOptions } from './docx-options.js'
import { finishPackage } from './finish-package.js'
import { ourPage } from './styles/page-shape.js'
import { withFirmness } from './page/with-firmness.js'
import { rendering } from './rendering/rendering.js'
import { reportDocument } from './report-document.js'
import { reportStyles } from './styles/report-styles.js'
import { palette } from './styles/palette.js'
import { stylesPart } from './styles/styles-part.js'
import { houseStyles } from './template/house-styles.js'
import { inColors } from './template/house-colors.js'
import { readTemplate } from './template/read-template.js'
import { writeParts } from './package/parts.js'
import { writtenParts } from './package/written-parts.js'

/**
 * The report as a Word document in named styles; with `template`, in the styles, page, header and
 * footer of an organisation’s own document.
 */
export function docxExporter(): Exporter<'report', DocxOptions> {
  return {
    id: 'docx',
    view: 'report',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: '.docx',
    options: DocxOptionsSchema,
    async *render(given, { template, firmness, editing }, context) {
      const view = firmness ? withFirmness(given) : given
      stopIfAborted(context, 'docx')
      const house = template && readTemplate(template, view.meta)
      const page = house?.page ?? ourPage
      const ours = inColors(reportStyles(page, house !== undefined), house?.colors)
      const styles = house
        ? stylesPart(houseStyles(house.styles, ours), view.meta.language, house.styles.root)
        : stylesPart(ours, view.meta.language)
      const rendered = rendering(view, page, {
        accent: house?.colors?.accent ?? palette.accent,
        ...(editing ? { sections: editing.sections } : {}),
      })
      const document = reportDocument(
        rendered,
        { styles, carried: editing?.carried ?? {} },
        (done) => {
          stopIfAborted(context, 'docx')
          context.onProgress?.(done, view.blocks.length)
        },
      )
      const written = writtenParts(document)
      stopIfAborted(context, 'docx')
      yield writeParts(finishPackage(written, { rendering: rendered, styles, ours, house }))
    },
  }
}
