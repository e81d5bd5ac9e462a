import type { Block, ReportView } from '@inspectorate/publication'
import { fixtureReport } from '@inspectorate/testing'
import { expect, it } from 'vitest'
import { captured, rendered, textOfParts } from '../test/rendered.js'

const reference = (to: string, value: string): Block => ({
  kind: 'paragraph',
  role: 'body',
  content: [{ kind: 'reference', to, content: [{ kind: 'text', value }] }],
})
const written = async (...blocks: Block[]) => {
  const view: ReportView = { ...fixtureReport, blocks: [...fixtureReport.blocks, ...blocks] }
  return textOfParts(await rendered(view))('word/document.xml')
}

it('what names a table or a recommendation is a field of its number, and what does not is a link', async () => {
  const card = fixtureReport.blocks.find((block) => block.kind === 'recommendation')!
  const document = await written(
    reference('ratings-table', 'Table 1'),
    reference('ratings-table', 'the ratings'),
    reference(card.id, card.title),
  )
  const fields = captured(document, /<w:instrText[^>]*> REF (\S+) \\h </g)
  expect(fields).toEqual(expect.arrayContaining(['ratings_table', card.id.replace('-', '_')]))
  expect(document).toMatch(
    /<w:hyperlink [^>]*w:anchor="ratings_table"[^>]*>(?:(?!<\/w:hyperlink>).)*the ratings/,
  )
})

it('a signature has room above it, and stays whole', async () => {
  expect(await written()).toMatch(
    /<w:pStyle w:val="Signature"\/>.*?Ines Okafor.*?<w:br\/>.*?Chief Inspector/s,
  )
})
