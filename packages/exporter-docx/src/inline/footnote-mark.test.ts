import type { Block } from '@inspectorate/publication'
import { fixtureReport } from '@inspectorate/testing'
import { expect, it } from 'vitest'
import { captured, rendered, textOfParts } from '../../test/rendered.js'

it('a footnote marked twice is one note, and the second mark repeats its number', async () => {
  const marked: Block = {
    kind: 'paragraph',
    role: 'body',
    content: [
      { kind: 'text', value: 'Once' },
      { kind: 'footnote', footnote: 'footnote-1' },
      { kind: 'text', value: ' and again' },
      { kind: 'footnote', footnote: 'footnote-1' },
    ],
  }
  const part = textOfParts(await rendered({ ...fixtureReport, blocks: [marked], contents: [] }))
  const document = part('word/document.xml')
  expect(captured(document, /<w:footnoteReference w:id="(\d+)"/g)).toEqual(['1'])
  expect(document).toMatch(/NOTEREF footnote_1_1 .*<w:t[^>]*>1<\/w:t>/)
})
