import type { DirectedFigures } from '../prepare/directed-figures.js'
import type { PreparedBlock, PreparedReport, Run } from '../prepare/prepared-report.js'
import { addIds } from './add-ids.js'
import { describeLinks } from './describe-links.js'
import { markRowHeaders } from './mark-row-headers.js'
import { PdfObjects } from './pdf-objects.js'
import { dictionary } from './pdf-value.js'
import { sayDirectedFigures } from './say-directed-figures.js'

/** What Typst cannot do yet: headers of rows, what links say, and a third of the size. */
export function finishDocument(
  pdf: Uint8Array,
  report: PreparedReport,
  figures: DirectedFigures,
): Uint8Array<ArrayBuffer> {
  const objects = new PdfObjects(pdf)
  const root = dictionary(objects.lookup(objects.catalog.get('StructTreeRoot')))
  addIds(objects, root, markRowHeaders(objects, tablesIn(report.blocks)))
  sayDirectedFigures(objects, root, figures)
  describeLinks(objects, linkWords(report))
  return objects.write()
}

function tablesIn(blocks: readonly PreparedBlock[]): (PreparedBlock & { kind: 'table' })[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [block]
    if (block.kind === 'list') return block.items.flatMap(tablesIn)
    return 'content' in block && block.kind !== 'heading' && block.kind !== 'paragraph'
      ? tablesIn(block.content)
      : []
  })
}

function linkWords({ contents, captions, figures, words }: PreparedReport): Map<string, string> {
  const headings = Object.entries(contents).map(([id, one]) => [id, wordsIn(one.words)] as const)
  const listed = captions.flatMap(({ entries }) =>
    Object.entries(entries).map(([id, text]) => [id, wordsIn(text)] as const),
  )
  const calculated = figures.map(
    ({ id, text }) => [id, `${wordsIn(text)}: ${words.calculation}`] as const,
  )
  return new Map([...listed, ...headings, ...calculated])
}

function wordsIn(runs: readonly Run[]): string {
  return runs
    .map((run) => (typeof run === 'string' ? run : 'words' in run ? wordsIn(run.words) : run.word))
    .join('')
}
