import type { RootContent } from 'mdast'

/** What was probably meant by a block that the report cannot carry. */
export function unsupportedBlock(node: RootContent, markdown: string): string {
  const source = markdown.slice(node.position?.start.offset, node.position?.end.offset)
  switch (node.type) {
    case 'code':
      return /^[`~]/.test(source)
        ? 'no code'
        : 'no spaces or tab before a paragraph: four of them make it code'
    case 'html':
      return source.startsWith('<!--')
        ? 'a comment closed by --> before the next begins'
        : 'no HTML; \\< for a sign that is meant'
    case 'thematicBreak':
      return 'a heading, ## …, where a new part begins; \\ before a sign that is meant'
    case 'definition':
      return 'the address beside the link: [text](https://…); \\[ for a bracket that is meant'
    case 'leafDirective':
      return 'one colon for a figure, three for a block'
    default:
      return 'paragraphs, headings, lists, tables, quotations and practice examples'
  }
}
