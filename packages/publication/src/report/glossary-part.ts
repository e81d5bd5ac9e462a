import type { Block } from '../view/block.js'
import { plainText } from '../view/plain-text.js'
import { blocksIn } from '../view/tables-of.js'
import { expandedAbbreviations } from '../wording/expanded-abbreviations.js'
import { text } from './paragraph.js'
import type { ReportContext } from './report-context.js'

/** Fewer are found where they are written out. */
const fewest = 3

/** What abbreviations stand for, as the report writes them out where it first uses them. */
export function glossaryPart(context: ReportContext, blocks: readonly Block[]): Block[] {
  const meanings = new Map<string, string>()
  for (const block of blocksIn(blocks)) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue
    for (const { name, meaning } of expandedAbbreviations(plainText(block.content)))
      if (!meanings.has(name)) meanings.set(name, meaning)
  }
  if (meanings.size < fewest) return []
  const title = context.ownTitle('Glossary', 'Glossary of abbreviations')
  return [
    {
      kind: 'heading',
      level: 1,
      id: context.headingId(title),
      content: [text(title)],
    },
    {
      kind: 'table',
      id: context.headingId('abbreviations'),
      caption: context.caption('table', 'Abbreviations'),
      description: 'Each abbreviation of this report, and what it stands for.',
      role: 'plain',
      columns: [
        { header: 'Abbreviation', align: 'start', width: 25 },
        { header: 'What it stands for', align: 'start', width: 75 },
      ],
      rows: [...meanings]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, meaning]) => ({
          cells: [{ content: [text(name)], header: true }, { content: [text(meaning)] }],
        })),
    },
  ]
}
