import { expect, it } from 'vitest'
import type { Block } from './block.js'
import { turnedPages } from './turned-pages.js'

const text = (value: string) => [{ kind: 'text', value } as const]
const heading = (level: 1 | 2, id: string): Block => ({
  kind: 'heading',
  level,
  id,
  content: text(id),
})
const paragraph = (value: string, role: 'body' | 'note' = 'body'): Block => ({
  kind: 'paragraph',
  role,
  content: text(value),
})
const long = paragraph('Much was found. '.repeat(60))
const table = (columns: number): Block => ({
  kind: 'table',
  id: `of-${columns}`,
  caption: 'By court',
  description: 'By court',
  role: 'plain',
  columns: Array.from({ length: columns }, (_, i) => ({
    header: `Court ${i}`,
    align: 'end',
    width: 100 / columns,
  })),
  rows: [],
})
/** What stands on upright and on turned pages, by its headings, notes and tables. */
const pages = (...blocks: Block[]) =>
  turnedPages(blocks).map(
    ({ isTurned, blocks }) =>
      `${isTurned ? 'turned' : 'upright'}: ${blocks.map((one) => ('id' in one ? one.id : one.kind === 'paragraph' ? one.role : one.kind)).join(' ')}`,
  )

it('turns the page for more than eight columns', () => {
  expect(pages(heading(1, 'a'), long, table(8))).toEqual(['upright: a body of-8'])
  expect(pages(heading(1, 'a'), long, table(9))).toEqual(['upright: a body', 'turned: of-9'])
})

it('takes along the headings that lead to a table, and the notes on it', () => {
  expect(
    pages(
      heading(1, 'a'),
      long,
      heading(2, 'b'),
      table(9),
      paragraph('Of all courts.', 'note'),
      long,
    ),
  ).toEqual(['upright: a body', 'turned: b of-9 note', 'upright: body'])
  expect(pages(heading(1, 'a'), table(9), long)).toEqual(['turned: a of-9', 'upright: body'])
})

it('takes along short text, which would stand nearly alone, within a chapter', () => {
  const short = paragraph('By court.')
  expect(
    pages(heading(1, 'a'), short, table(9), short, table(10), short, heading(1, 'b'), short),
  ).toEqual(['turned: a body of-9 body of-10 body', 'upright: b body'])
})

it('parts no table from text that is longer, nor takes other tables along', () => {
  expect(pages(heading(1, 'a'), table(9), long, table(9), table(3))).toEqual([
    'turned: a of-9',
    'upright: body',
    'turned: of-9',
    'upright: of-3',
  ])
})

it('leaves a report without such tables in one', () => {
  expect(pages(heading(1, 'a'), long, heading(1, 'b'), table(4))).toHaveLength(1)
  expect(pages()).toEqual([])
})
