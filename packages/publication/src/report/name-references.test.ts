import { expect, it } from 'vitest'
import type { Block } from '../view/block.js'
import { nameReferences } from './name-references.js'
import { numberCaptions } from './number-captions.js'

const table = (id: string): Block => ({
  kind: 'table',
  id,
  caption: 'Answers',
  description: 'Answers.',
  columns: [],
  rows: [],
  role: 'plain',
})
const reference = (to: string, value: string): Block => ({
  kind: 'paragraph',
  role: 'body',
  content: [{ kind: 'reference', to, content: [{ kind: 'text', value }] }],
})
const said = (value: string) =>
  nameReferences(numberCaptions([table('one'), table('two'), reference('two', value)])).at(-1)

it('a reference that names a table has the number that the table has', () => {
  for (const written of ['Table 7', 'Table', 'Table 2'])
    expect(said(written)).toEqual(reference('two', 'Table 2'))
})

it('other words stay as they are written', () => {
  expect(said('the table of answers')).toEqual(reference('two', 'the table of answers'))
})
