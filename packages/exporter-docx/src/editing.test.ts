import type { Block } from '@inspectorate/publication'
import { fixtureReport } from '@inspectorate/testing'
import { expect, it } from 'vitest'
import { captured, rendered, textOfParts } from '../test/rendered.js'

const written: Block = {
  kind: 'paragraph',
  role: 'body',
  writtenAt: { section: '2.2', from: 10, to: 90 },
  content: [
    { kind: 'text', value: 'Before it. All ' },
    { kind: 'text', value: 'nine', strong: true },
    { kind: 'text', value: ' came. After it.' },
  ],
}
const worded: Block = {
  kind: 'paragraph',
  role: 'body',
  content: [
    { kind: 'text', value: 'The rating follows from ' },
    { kind: 'figure', figure: 'figure-a', text: 'nine', use: 1 },
    { kind: 'text', value: '.' },
  ],
}
const titled: Block = {
  kind: 'heading',
  level: 2,
  id: 'why',
  number: '1',
  content: [{ kind: 'text', value: 'Why' }],
}
const view = { ...fixtureReport, blocks: [written, titled, worded], contents: [] }

it('a document for editing has comments at their sentences, and what the report words itself is locked', async () => {
  const comment = {
    section: '2.2',
    offset: 20,
    sentence: 'All nine came.',
    text: 'Nine?\nBind it.',
  }
  const editing = {
    sections: ['2.2'],
    carried: {},
    comments: {
      author: 'check',
      all: [comment, { ...comment, section: '2.3' }, { ...comment, offset: 91 }],
    },
  }
  const part = textOfParts(await rendered(view, { firmness: false, editing }))
  const document = part('word/document.xml')
  const [on] = captured(document, /commentRangeStart w:id="0"\/>(.*?)<w:commentRangeEnd w:id="0"/g)
  expect(on?.replace(/<[^>]*>/g, '')).toBe('All nine came.')
  const comments = part('word/comments.xml')
  expect(captured(comments, /w:author="([^"]*)"/g)).toEqual(['check'])
  expect(captured(comments, /<w:t>([^<]*)/g)).toEqual(['Nine?', 'Bind it.'])
  // No control in another or beside one, none around a bookmark’s start alone: LibreOffice would move these.
  const locks = captured(
    document,
    /(<w:bookmarkStart[^>]*>)?<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"\/>(?=.*?<\/w:sdt>(?:<w:bookmarkEnd[^>]*>)?<\/w:p>)/g,
  )
  expect(locks.map((name) => name?.includes('why') ?? false)).toEqual([true, false])
  const inside = captured(document, /"sdtContentLocked"\/>(.*?)<\/w:sdt>/g)
  expect(inside.map((xml) => xml.replace(/<[^>]*>/g, ''))).toEqual([
    '1\u2002Why',
    'The rating follows from nine.',
  ])
  expect(inside[1]).toMatch(/<w:bookmarkStart w:name="figure_a_1"[^>]*><w:r>.*?<w:bookmarkEnd/)
  expect(inside.join('')).not.toContain('<w:sdt>')
})

it('any other document has neither', async () => {
  const part = textOfParts(await rendered(view))
  expect(part('word/document.xml')).not.toMatch(/w:comment|w:lock/)
})
