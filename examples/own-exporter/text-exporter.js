// The report as plain text: for an e-mail, or to be searched.
import { InspectionError } from '@inspectorate/core'
import { plainText } from '@inspectorate/publication'
import * as z from 'zod'

/**
 * `inspectorate export --exporter` takes a module’s default export: an exporter, or what makes one.
 * @returns {import('@inspectorate/publication').Exporter<'report', object>}
 */
export default function textExporter() {
  return {
    id: 'text',
    view: 'report',
    mediaType: 'text/plain;charset=utf-8',
    extension: '.txt',
    options: z.strictObject({}),
    async *render({ meta, cover, blocks, footnotes }, _options, { signal }) {
      const paragraphs = [
        `${meta.title}\n${meta.subtitle}`,
        ...cover.lines.map(({ label, value }) => `${label}: ${value}`),
        ...blocks.map(textOf),
        ...footnotes.map(({ number, content }) => `${number}. ${plainText(content)}`),
      ]
      for (const paragraph of paragraphs) {
        if (signal?.aborted)
          throw new InspectionError('aborted', 'stopped before the text was whole')
        yield new TextEncoder().encode(`${paragraph}\n\n`)
      }
    },
  }
}

function textOf(block) {
  switch (block.kind) {
    case 'heading':
      return [block.number ?? '', plainText(block.content)].join(' ').trim()
    case 'paragraph':
      return plainText(block.content)
    case 'list':
      return block.items
        .map((item, i) => `${block.ordered ? `${block.start + i}.` : '-'} ${inner(item)}`)
        .join('\n')
    case 'table':
      return [block.caption, ...block.rows.map(rowOf)].join('\n')
    case 'chart':
    case 'distribution':
      return `${block.title}. ${block.description}`
    case 'rating':
      return `${block.title}: ${block.mark.word}. ${plainText(block.detail)}`
    case 'callout':
    case 'practice-example':
      return `${block.title}\n${inner(block.content)}`
    case 'glance':
      return block.groups
        .flatMap(({ tiles }) => tiles.map(({ name, mark }) => `${name}: ${mark.word}`))
        .join('\n')
    case 'recommendation':
      return [
        `${block.title}, for ${block.addressee}`,
        inner(block.content),
        ...block.basis.map((finding) => `- ${plainText(finding)}`),
      ].join('\n')
    case 'quotation':
      return `${inner(block.content)}\n(${block.attribution})`
  }
}

const inner = (blocks) => blocks.map(textOf).join('\n')
const rowOf = ({ cells }) => cells.map(({ content }) => plainText(content)).join(' | ')
