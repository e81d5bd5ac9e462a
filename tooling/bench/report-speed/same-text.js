import { plainText } from '@inspectorate/publication'
import { Document, Packer, Paragraph } from 'docx'

/** Every paragraph, item and cell of a report as text, in order. */
export function textsOf(report) {
  const texts = (blocks) =>
    blocks.flatMap((block) => {
      if (block.kind === 'table')
        return [
          block.caption,
          ...block.rows.flatMap(({ cells }) => cells.map(({ content }) => plainText(content))),
        ]
      if (block.kind === 'list') return block.items.flatMap(texts)
      if (block.kind === 'chart' || block.kind === 'distribution') return [block.title]
      if (block.kind === 'rating') return [block.title, block.mark.word, plainText(block.detail)]
      if (block.kind === 'glance')
        return block.groups.flatMap(({ tiles }) =>
          tiles.flatMap(({ name, mark }) => [name, mark.word]),
        )
      return block.kind === 'heading' || block.kind === 'paragraph'
        ? [plainText(block.content)]
        : texts(block.content)
    })
  return texts(report.blocks).map((text) => ({ text }))
}

/** The report as Markdown for pandoc: headings, lists and pipe tables. */
export function markdownOf(report) {
  const lines = (blocks) =>
    blocks.flatMap((block) => {
      if (block.kind === 'heading')
        return [`${'#'.repeat(block.level)} ${plainText(block.content)}`]
      if (block.kind === 'paragraph') return [plainText(block.content)]
      if (block.kind === 'list')
        return [block.items.map((item) => `- ${lines(item).join(' ')}`).join('\n')]
      if (block.kind === 'table') {
        const row = (cells) => `| ${cells.join(' | ')} |`
        const head = [
          row(block.columns.map(({ header }) => header)),
          row(block.columns.map(() => '---')),
        ]
        return [
          block.caption,
          [
            ...head,
            ...block.rows.map(({ cells }) => row(cells.map(({ content }) => plainText(content)))),
          ].join('\n'),
        ]
      }
      if (block.kind === 'chart' || block.kind === 'distribution') return [block.title]
      if (block.kind === 'rating') return [`**${block.title}**: ${block.mark.word}`]
      if (block.kind === 'glance')
        return block.groups.flatMap(({ tiles }) =>
          tiles.map(({ name, mark }) => `**${name}**: ${mark.word}`),
        )
      return lines(block.content)
    })
  return `${lines(report.blocks).join('\n\n')}\n`
}

/** A template of one repeated paragraph: the least docxtemplater can be asked to do. */
export async function templateOf() {
  const lines = ['{#blocks}', '{text}', '{/blocks}'].map((text) => new Paragraph(text))
  return Packer.pack(new Document({ sections: [{ children: lines }] }), 'nodebuffer')
}
