import { Bookmark, HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx'
import type { Block } from '@inspectorate/publication'
import { match } from 'ts-pattern'
import { accent } from './look.js'
import { box, plainBox, ratingBox } from './render-box.js'
import { renderChart } from './render-chart.js'
import { renderInlines } from './render-inlines.js'
import { renderTable } from './render-table.js'
import { bookmarkName, type Rendering } from './rendering.js'

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const
const paragraphStyles = { body: 'BodyText', lead: 'Lead', note: 'Note' } as const

/** Blocks of the report as paragraphs and tables. */
export function renderBlocks(rendering: Rendering, blocks: readonly Block[]): FileChild[] {
  return blocks.flatMap((block) =>
    match(block)
      .returnType<FileChild[]>()
      .with({ kind: 'heading' }, ({ level, id, number, content }) => [
        new Paragraph({
          heading: headings[level],
          pageBreakBefore: level === 1,
          children: [
            new Bookmark({
              id: bookmarkName(id),
              children: [
                ...(number ? [new TextRun(`${number}  `)] : []),
                ...renderInlines(rendering, content),
              ] as TextRun[],
            }),
          ],
        }),
      ])
      .with({ kind: 'paragraph' }, ({ role, content }) => [
        new Paragraph({
          style: paragraphStyles[role],
          children: renderInlines(rendering, content),
        }),
      ])
      .with({ kind: 'list' }, (list) => renderList(rendering, list, 0))
      .with({ kind: 'table' }, (table) => renderTable(rendering, table))
      .with({ kind: 'chart' }, (chart) => renderChart(chart))
      .with({ kind: 'rating' }, ({ title, mark, detail }) => [
        ratingBox(title, mark, renderInlines(rendering, detail)),
      ])
      .with({ kind: 'callout' }, { kind: 'practice-example' }, (example) => {
        const label =
          example.kind === 'practice-example' ? `${rendering.view.words.practiceExample}: ` : ''
        const title = new Paragraph({
          style: 'BoxTitle',
          children: [new TextRun(`${label}${example.title}`)],
        })
        const bar = example.kind === 'callout' ? accent : plainBox.bar
        return [
          box(bar, plainBox.tint, [title, ...paragraphsOf(rendering, example.content, 'BoxText')]),
        ]
      })
      .with({ kind: 'quotation' }, ({ content, attribution }) => [
        ...paragraphsOf(rendering, content, 'Quotation'),
        ...(attribution
          ? [new Paragraph({ style: 'Attribution', children: [new TextRun(attribution)] })]
          : []),
      ])
      .exhaustive(),
  )
}

/** Paragraphs inside a box or a quotation; other blocks keep their text. */
function paragraphsOf(rendering: Rendering, blocks: readonly Block[], style: string): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [new Paragraph({ style, children: renderInlines(rendering, block.content) })]
      : renderBlocks(rendering, [block]).filter(
          (child): child is Paragraph => child instanceof Paragraph,
        ),
  )
}

function renderList(
  rendering: Rendering,
  list: Block & { kind: 'list' },
  level: number,
): FileChild[] {
  const reference = list.ordered ? rendering.orderedList(list.start) : 'bullets'
  return list.items.flatMap((item) =>
    item.flatMap((block, i) => {
      if (block.kind === 'list') return renderList(rendering, block, level + 1)
      if (block.kind !== 'paragraph') return renderBlocks(rendering, [block])
      const numbering =
        i === 0
          ? { numbering: { reference, level: Math.min(level, 2) } }
          : { indent: { left: 567 * (level + 1) } }
      return [
        new Paragraph({
          style: 'Bullet',
          ...numbering,
          children: renderInlines(rendering, block.content),
        }),
      ]
    }),
  )
}
