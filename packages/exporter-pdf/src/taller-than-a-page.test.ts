import type { Block, Inline, ReportView } from '@inspectorate/publication'
import { fixtureReport, pdfText } from '@inspectorate/testing'
import { expect, it } from 'vitest'
import { rendered } from '../test/rendered.js'

const text = (value: string): Inline => ({ kind: 'text', value })
/** Words that can each be found again. */
const words = (name: string) =>
  Array.from({ length: 1500 }, (_, i) => `${name}${String(i).padStart(4, '0')}`).join(' ')
const paragraph = (name: string): Block => ({
  kind: 'paragraph',
  role: 'body',
  content: [text(words(name))],
})
const row = (name: string) => ({
  cells: [{ content: [text(words(name))], header: true as const }, { content: [text('value')] }],
})

const higher: Record<string, Block> = {
  quotation: { kind: 'quotation', attribution: 'Somebody', content: [paragraph('q')] },
  callout: { kind: 'callout', id: 'callout', title: 'Why', content: [paragraph('c')] },
  'practice example': {
    kind: 'practice-example',
    id: 'example',
    title: 'How',
    content: [paragraph('p')],
  },
  'rating box': {
    ...fixtureReport.cover.overall!,
    id: 'box',
    detail: [text(words('b'))],
  },
  'row of a table': {
    kind: 'table',
    id: 'table',
    caption: 'Table',
    description: 'A table with a row that is higher than a page.',
    role: 'plain',
    columns: [
      { header: 'Words', align: 'start', width: 60 },
      { header: 'Value', align: 'end', width: 40 },
    ],
    rows: [row('r'), row('s')],
  },
}

it.each(Object.keys(higher))('a %s that is higher than a page loses nothing', async (name) => {
  const view: ReportView = { ...fixtureReport, blocks: [heading, higher[name]!], contents: [] }
  const read = await pdfText(await rendered(view))
  const letters = { quotation: 'q', callout: 'c', 'practice example': 'p', 'rating box': 'b' }
  for (const letter of name in letters ? [letters[name as 'callout']] : ['r', 's'])
    for (const word of words(letter).split(' ')) expect(read).toContain(word)
})

const heading: Block = { kind: 'heading', level: 1, id: 'part', content: [text('A part')] }

it('a chart of more bars than fit on a page has them all', async () => {
  const categories = Array.from({ length: 90 }, (_, i) => ({ label: `Bar ${i + 1}.`, values: [i] }))
  const chart = fixtureReport.blocks.find((block) => block.kind === 'chart')!
  const view = {
    ...fixtureReport,
    blocks: [heading, { ...chart, categories }],
    contents: [],
  }
  const read = await pdfText(await rendered(view))
  for (const { label } of categories) expect(read).toContain(label)
})

it('a word that is wider than its column loses no letter', async () => {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
  const code = Array.from({ length: 60 }, (_, i) => i.toString(36)).join('')
  const view: ReportView = {
    ...fixtureReport,
    contents: [],
    blocks: [
      heading,
      {
        kind: 'table',
        id: 'table',
        caption: 'Narrow columns',
        description: 'A table with narrow columns.',
        role: 'plain',
        columns: Array.from({ length: 10 }, () => ({ header: word, align: 'start', width: 10 })),
        rows: [{ cells: Array.from({ length: 10 }, () => ({ content: [text(code)] })) }],
      },
    ],
  }
  const read = await pdfText(await rendered(view))
  expect(read.split(word)).toHaveLength(11)
  expect(read.split(code)).toHaveLength(11)
})

it('a title shrinks until its words and lines fit, and loses nothing', async () => {
  const place = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch'
  for (const title of [
    `An inspection of services in ${place} and the Isle of Anglesey, with Blaenau Gwent`,
    'y'.repeat(250),
  ]) {
    const view: ReportView = {
      ...fixtureReport,
      meta: { ...fixtureReport.meta, title, subtitle: 'z'.repeat(150) },
    }
    const read = await pdfText(await rendered(view))
    for (const word of title.split(' ')) expect(read.split(word).length, word).toBeGreaterThan(2)
    expect(read).toContain('z'.repeat(150))
  }
})
