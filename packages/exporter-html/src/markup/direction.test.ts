import type { Block } from '@inspectorate/publication'
import { fixtureReport } from '@inspectorate/testing'
import { expect, it } from 'vitest'
import { rendered } from '../../test/rendered.js'

it('gives paragraphs, headings, lists, quotations and cells the direction and language of their text', async () => {
  const arabic = 'قال الموظفون: «العمل جيد»'
  const content = [{ kind: 'text' as const, value: arabic }]
  const paragraph: Block = { kind: 'paragraph', role: 'body', content }
  const mixed = [{ kind: 'text' as const, value: 'The sign said שלום לכולם, and no more.' }]
  const blocks: Block[] = [
    { kind: 'heading', level: 1, id: 'h', content },
    { kind: 'list', ordered: true, start: 1, items: [[paragraph]] },
    { kind: 'quotation', content: [paragraph], attribution: 'یہ ٹیم' },
    { kind: 'paragraph', role: 'body', content: mixed },
    {
      kind: 'table',
      id: 't',
      caption: 'A table',
      description: 'Of words',
      role: 'plain',
      columns: [{ header: 'Words', align: 'start', width: 100 }],
      rows: [{ cells: [{ content }] }],
    },
  ]
  const page = await rendered({
    ...fixtureReport,
    blocks,
    contents: [],
    footnotes: [],
    figures: [],
  })
  for (const start of [
    '<div class="insp-heading insp-level-1" dir="rtl" lang="ar"><h2 id="h">',
    '<li dir="rtl" lang="ar">\n<p dir="rtl" lang="ar">',
    '<blockquote>\n<p dir="rtl" lang="ar">',
    '<figcaption dir="rtl" lang="ur">',
    '<td dir="rtl" lang="ar">',
    '<p>The sign said <span dir="rtl" lang="he">שלום לכולם</span>, and no more.</p>',
  ])
    expect(page).toContain(start)
  expect(await rendered(fixtureReport)).not.toContain('dir=')
})
