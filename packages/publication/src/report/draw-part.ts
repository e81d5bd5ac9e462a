import { drawNotes } from '../draw-notes.js'
import type { Block } from '../view/block.js'
import { text } from './paragraph.js'
import type { ReportContext } from './report-context.js'

/** The annexe that says how the sample was drawn, so that it can be drawn again; none where that is not known. */
export function drawPart(context: ReportContext): Block[] {
  const notes = drawNotes(context.rated.printable)
  if (notes.length === 0) return []
  const title = context.ownTitle('Annexe: how the sample was drawn')
  return [
    { kind: 'heading', level: 1, id: context.headingId(title), content: [text(title)] },
    {
      kind: 'table',
      id: context.headingId('draw of the sample'),
      caption: context.caption('table', 'The frame and the draw'),
      description:
        'What cases could be drawn, and how those that were inspected were drawn from them.',
      role: 'plain',
      columns: [
        { header: 'What', align: 'start', width: 25 },
        { header: 'How', align: 'start', width: 75 },
      ],
      rows: notes.map(([topic, note]) => ({
        cells: [{ content: [text(topic)], header: true }, { content: [text(note)] }],
      })),
    },
  ]
}
