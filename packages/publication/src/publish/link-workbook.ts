import type { AnyExporter } from '../exporter/exporter-set.js'
import type { Views } from '../exporter/exporter.js'
import type { Block } from '../view/block.js'
import type { Inline } from '../view/inline.js'
import { mapBlocks, mapInlines } from '../view/map-blocks.js'
import type { ReportView } from '../view/report-view.js'

/** What authors call it; the words are kept as they are written. */
const name = /\b(data\s+workbook)\b/i

/** Formats that a reader opens as a workbook, from what most have a program for. */
const readable = ['.xlsx', '.ods']

/**
 * The views of a publication in those formats. Where the report names the data workbook and that is published beside it, it
 * links to it by the name that its file has. Headings do not: they are links themselves where they stand in the contents.
 */
export function linkWorkbook(
  views: Views,
  formats: readonly Pick<AnyExporter, 'view' | 'extension'>[],
): Views {
  const extension = readable.find((one) =>
    formats.some(({ view, extension: its }) => view === 'workbook' && its === one),
  )
  if (extension === undefined) return views
  const report = withLinks(views.report, `${views.report.meta.id}${extension}`)
  return {
    report,
    // Built when they are first asked for.
    get workbook() {
      return views.workbook
    },
    get record() {
      return views.record
    },
  }
}

function withLinks(report: ReportView, href: string): ReportView {
  const linked = (inline: Inline): Inline[] => {
    if (inline.kind !== 'text' || !name.test(inline.value)) return [inline]
    return inline.value.split(name).flatMap((value, i): Inline[] => {
      if (value === '') return []
      const text = { ...inline, value }
      return i % 2 === 1 ? [{ kind: 'link', href, beside: true, content: [text] }] : [text]
    })
  }
  const inBlock = (block: Block) => (block.kind === 'heading' ? block : mapInlines(block, linked))
  return {
    ...report,
    blocks: mapBlocks(report.blocks, inBlock),
    footnotes: report.footnotes.map((note) => ({
      ...note,
      content: note.content.flatMap(linked),
    })),
  }
}
