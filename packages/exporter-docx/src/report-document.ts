import {
  Document,
  LineNumberRestartFormat,
  PageOrientation,
  SectionType,
  type ISectionOptions,
} from 'docx'
import type { ReportView } from '@inspectorate/publication'
import { cover } from './page/cover.js'
import { footnotes } from './page/footnotes.js'
import type { PageShape } from './styles/page-shape.js'
import { runningFooter, runningHeader } from './page/running-lines.js'
import { textSections } from './page/text-sections.js'
import type { Rendering } from './rendering/rendering.js'
import { palette } from './styles/palette.js'
import { reportFont } from './styles/report-styles.js'

/**
 * The report as docx writes it: the cover, and the rest with its header and footer, in sections by how its pages lie.
 * `onBlock` is called after each block; it may throw to stop.
 */
export function reportDocument(
  rendering: Rendering,
  { styles, carried }: { styles: string; carried: Readonly<Record<string, string>> },
  onBlock: (done: number) => void,
): Document {
  const { view, page } = rendering
  const front = cover(rendering)
  const text = textSections(rendering, onBlock)
  return new Document({
    externalStyles: styles,
    theme: {
      name: 'Report',
      fonts: { headings: reportFont, body: reportFont },
      colors: themeColors,
    },
    footnotes: footnotes(rendering),
    numbering: rendering.numbering.options(),
    customProperties: [
      ...customProperties(view),
      ...Object.entries(carried).map(([name, value]) => ({ name, value })),
    ],
    sections: [
      { properties: { page: pageOptions(page) }, children: front },
      ...text.map(({ page: own, children }, i): ISectionOptions => ({
        // Sections without their own have those before them.
        ...(i === 0
          ? {
              headers: { default: runningHeader(view) },
              footers: { default: runningFooter(view) },
            }
          : {}),
        properties: {
          type: SectionType.NEXT_PAGE,
          page: pageOptions(own),
          // Comments on a draft name its lines.
          ...(view.meta.state === 'published'
            ? {}
            : {
                lineNumbers: {
                  countBy: 1,
                  distance: 284,
                  restart: LineNumberRestartFormat.NEW_PAGE,
                },
              }),
        },
        children,
      })),
    ],
  })
}

/** What tells this report from another, in the words of a reader. */
function customProperties({ meta }: ReportView): { name: string; value: string }[] {
  const { service, region, publishedText, framework, isbn, licence, address } = meta
  return Object.entries({
    Service: service,
    Region: region,
    Published: publishedText,
    Standards: framework.title,
    ISBN: isbn,
    Licence: licence,
    'Read on the web': address,
  }).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
}

const [accent1, accent2, accent3, accent4, accent5, accent6] = palette.series
const themeColors = {
  dark1: palette.ink,
  light1: palette.paper,
  dark2: palette.accent,
  light2: palette.accentTint,
  accent1,
  accent2,
  accent3,
  accent4,
  accent5,
  accent6,
}

function pageOptions({ width, height, landscape, margins }: PageShape) {
  // docx turns the sides of a landscape page itself.
  const [short, long] = landscape ? [height, width] : [width, height]
  return {
    size: {
      width: short,
      height: long,
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: margins,
  }
}
