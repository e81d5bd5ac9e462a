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

it('a link to a file beside the report leads to it by its name', async () => {
  const link: Block = {
    kind: 'paragraph',
    role: 'body',
    content: [
      {
        kind: 'link',
        href: 'data 1.xlsx',
        beside: true,
        content: [{ kind: 'text', value: 'data' }],
      },
    ],
  }
  const part = textOfParts(await rendered({ ...fixtureReport, blocks: [link] }))
  expect(part('word/_rels/document.xml.rels')).toMatch(
    /Target="data%201\.xlsx" TargetMode="External"/,
  )
})

it('a signature has room above it, and stays whole', async () => {
  expect(await written()).toMatch(
    /<w:pStyle w:val="Signature"\/>.*?Ines Okafor.*?<w:br\/>.*?Chief Inspector/s,
  )
})
