import { InspectionError } from '@inspectorate/core'
import type { Exporter, ReportView } from '@inspectorate/publication'
import {
  Document,
  Footer,
  Header,
  InternalHyperlink,
  LevelFormat,
  PageNumber,
  PageReference,
  Packer,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import * as z from 'zod'
import { margin, textWidth } from './look.js'
import { normalisePackage } from './normalise-package.js'
import { ratingBox } from './render-box.js'
import { renderBlocks } from './render-blocks.js'
import { renderInlines } from './render-inlines.js'
import { bookmarkName, type Rendering } from './rendering.js'
import { styles } from './styles.js'

const Options = z.strictObject({})

/** The report as a Word document. */
export function docxExporter(): Exporter<'report', z.infer<typeof Options>> {
  return {
    id: 'docx',
    view: 'report',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: '.docx',
    options: Options,
    async *render(view, _options, { signal }) {
      if (signal?.aborted)
        throw new InspectionError('aborted', 'stopped before the report was written')
      yield normalisePackage(await Packer.pack(createDocument(view), 'uint8array'), view.meta)
    },
  }
}

function createDocument(view: ReportView): Document {
  const lists: number[] = []
  const uses = new Map<string, number>()
  const rendering: Rendering = {
    view,
    footnoteNumber: new Map(view.footnotes.map(({ id, number }) => [id, number])),
    figureBookmark(figure) {
      const use = (uses.get(figure) ?? 0) + 1
      uses.set(figure, use)
      return bookmarkName(`${figure}-${use}`)
    },
    orderedList: (start) => `ordered-${lists.push(start) - 1}`,
  }
  const cover = coverOf(rendering)
  const contents = contentsOf(view)
  const body = renderBlocks(rendering, view.blocks)
  const { meta } = view
  const page = {
    size: { width: 11906, height: 16838 },
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  }
  const running = { header: runningHeader(view), footer: runningFooter(view) }
  return new Document({
    title: meta.title,
    subject: meta.subject,
    description: meta.description,
    keywords: meta.keywords.join(', '),
    creator: meta.publisher,
    lastModifiedBy: meta.publisher,
    styles,
    pageNumbers: estimatePageNumbers,
    footnotes: Object.fromEntries(
      view.footnotes.map(({ number, content }) => [
        String(number),
        {
          children: [
            new Paragraph({ style: 'FootnoteText', children: renderInlines(rendering, content) }),
          ],
        },
      ]),
    ),
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: ['•', '–', '•'].map((text, level) => ({
            level,
            format: LevelFormat.BULLET,
            text,
            style: { paragraph: { indent: { left: 454 * (level + 1), hanging: 284 } } },
          })),
        },
        ...lists.map((start, i) => ({
          reference: `ordered-${i}`,
          levels: [0, 1, 2].map((level) => ({
            level,
            start,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            style: { paragraph: { indent: { left: 454 * (level + 1), hanging: 454 } } },
          })),
        })),
      ],
    },
    sections: [
      {
        properties: { page, titlePage: true },
        headers: {
          default: running.header,
          first: new Header({ children: [new Paragraph({ style: 'Running' })] }),
        },
        footers: {
          default: running.footer,
          first: new Footer({ children: [new Paragraph({ style: 'Running' })] }),
        },
        children: [...cover, ...contents, ...body],
      },
    ],
  })
}

function coverOf({ view, ...rest }: Rendering): FileChild[] {
  const { meta, cover } = view
  const line = (text: string) =>
    new Paragraph({ style: 'CoverLine', children: [new TextRun(text)] })
  const overall = cover.overall
  return [
    new Paragraph({ style: 'Title', children: [new TextRun(meta.title)] }),
    ...(meta.subtitle ? [line(meta.subtitle)] : []),
    ...(meta.stateText ? [line(meta.stateText)] : []),
    ...(overall
      ? [ratingBox(overall.title, overall.mark, renderInlines({ view, ...rest }, overall.detail))]
      : []),
    ...cover.lines.map(
      ({ label, value }) =>
        new Paragraph({
          style: 'CoverFact',
          children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)],
        }),
    ),
  ]
}

/** The contents as links with page numbers that are there on first opening. */
function contentsOf({ contents, words }: ReportView): FileChild[] {
  return [
    new Paragraph({
      style: 'ContentsTitle',
      pageBreakBefore: true,
      children: [new TextRun(words.contents)],
    }),
    ...contents.map(
      ({ id, level, number, text }) =>
        new Paragraph({
          style: level === 1 ? 'Contents1' : 'Contents2',
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: 'dot' }],
          children: [
            new InternalHyperlink({
              anchor: bookmarkName(id),
              children: [
                new TextRun([number, text].filter(Boolean).join('  ')),
                new TextRun({ children: [new Tab()] }),
                new PageReference(bookmarkName(id)),
              ],
            }),
          ],
        }),
    ),
  ]
}

function runningHeader({ meta }: ReportView): Header {
  const state = meta.stateText ? [new TextRun({ text: `${meta.stateText}    `, bold: true })] : []
  return new Header({
    children: [new Paragraph({ style: 'Running', children: [...state, new TextRun(meta.title)] })],
  })
}

function runningFooter({ meta, words }: ReportView): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun(`${meta.publisher}, ${meta.publishedText}`),
          new TextRun({ children: [new Tab(), `${words.page} `, PageNumber.CURRENT] }),
        ],
      }),
    ],
  })
}
