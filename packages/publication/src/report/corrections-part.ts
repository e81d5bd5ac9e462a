import type { Block } from '../view/block.js'
import { dateInWords } from '../wording/dates.js'
import { editionName, editionOf } from './edition.js'
import { paragraph, text } from './paragraph.js'
import type { ReportContext } from './report-context.js'

/** What this edition and those before it correct, where readers begin; nothing in a first edition. */
export function correctionsPart(context: ReportContext): Block[] {
  const { publication } = context.rated.printable
  const { corrections = [], published } = publication
  if (corrections.length === 0) return []
  const edition = editionName(editionOf(publication)).toLowerCase()
  const first =
    published === undefined ? '' : `, which was first published in ${dateInWords(published)}`
  const intro = `This is the ${edition} of this report${first}. It takes the place of what was published before.`
  const title = context.ownTitle('Corrections', 'Corrections to this report')
  return [
    { kind: 'heading', level: 1, id: context.headingId(title), content: [text(title)] },
    paragraph(text(intro)),
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: corrections.map((one) => [
        paragraph(text(`${dateInWords(one.published)}: `, { strong: true }), text(one.text)),
      ]),
    },
  ]
}
