import { stopIfAborted } from '@inspectorate/publication/exporter'
import type { Exporter, ReportView } from '@inspectorate/publication'
import { DocxOptionsSchema, type DocxOptions } from './docx-options.js'
import { finishPackage } from './finish-package.js'
import { styleBook } from './layout/style-book.js'
import { titleSize } from './page/title-size.js'
import { ourPage, textHeight, textWidth } from './styles/page-shape.js'
import { withFirmness } from './page/with-firmness.js'
import { ratingWidths } from './rendering/rating-widths.js'
import { rendering } from './rendering/rendering.js'
import { textWidths } from './rendering/text-widths.js'
import { reportDocument } from './report-document.js'
import { reportStyles } from './styles/report-styles.js'
import { palette } from './styles/palette.js'
import { stylesPart } from './styles/styles-part.js'
import { houseStyles } from './template/house-styles.js'
import type { HouseTemplate } from './template/house-template.js'
import { inColors } from './template/house-colors.js'
import { readTemplate } from './template/read-template.js'
import { withComments } from './package/comments-part.js'
import { writeParts } from './package/parts.js'
import { writtenParts } from './package/written-parts.js'

/** The most of the text’s height that the title on the cover takes. */
const titleShare = 0.2

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
      stopIfAborted(context, 'docx')
      const house = template && readTemplate(template, given.meta)
      const view = withOneLogo(firmness ? withFirmness(given) : given, house)
      const page = house?.page ?? ourPage
      const ours = inColors(reportStyles(page, house !== undefined), house?.colors)
      const styles = house
        ? stylesPart(houseStyles(house.styles, ours), view.meta.language, house.styles.root)
        : stylesPart(ours, view.meta.language)
      const theme = house?.parts.find(({ contentType }) => contentType.includes('theme'))?.text
      const book = styleBook(styles, theme)
      const rendered = rendering(view, {
        page,
        ratings: ratingWidths(book),
        widthOf: textWidths(book),
        accent: house?.colors?.accent ?? palette.accent,
        seriesColors: house?.colors?.series ?? [],
        titleSize: titleSize(view.meta.title, book, {
          width: textWidth(page),
          height: textHeight(page) * titleShare,
        }),
        ...(editing
          ? {
              sections: editing.sections,
              open: editing.open,
              comments: editing.comments?.all ?? [],
            }
          : {}),
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
      const isForEditing = editing !== undefined
      const finished = finishPackage(written, {
        rendering: rendered,
        styles,
        ours,
        house,
        isForEditing,
      })
      yield writeParts(withComments(finished, editing?.comments?.author ?? '', rendered.commented))
    },
  }
}

/** The head of a house’s first page has its logo already. */
function withOneLogo(view: ReportView, house: HouseTemplate | undefined): ReportView {
  const { logo, ...cover } = view.cover
  const has = house?.cover.header?.relationships.some(({ type }) => type.endsWith('/image'))
  return logo && has ? { ...view, cover } : view
}
