import {
  longestWord,
  type Column,
  type ReportView,
  type TableBlock,
} from '@inspectorate/publication'
import { launchChromium, viewOf } from '@inspectorate/testing'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rendered } from './rendered.js'

const inspections = [
  'portsmouth-2023',
  'riverside-home-care',
  'northtown',
  'every-answer',
  'hostile',
] as const

/** Screens in pixels, and an A4 sheet between its margins. */
const places = [
  { width: 320, media: 'screen' },
  { width: 768, media: 'screen' },
  { width: 1280, media: 'screen' },
  { width: 605, media: 'print' },
] as const

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => browser?.close())

/** What a reader stumbles over in the tables of a page, all of them unfolded. */
async function faultsOfTables(body: string, place: (typeof places)[number]) {
  const page = await browser.newPage({ viewport: { width: place.width, height: 900 } })
  await page.emulateMedia({ media: place.media })
  await page.setContent(body)
  const found = await page.evaluate((longest) => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
    const broken = [...document.querySelectorAll('.insp-table :is(th, td)')].flatMap((cell) => {
      const words: string[] = []
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode())
        for (const { 0: word, index } of text.textContent!.matchAll(/[^\s\u{AD}\u{200B}–—/-]+/gu)) {
          const range = document.createRange()
          range.setStart(text, index)
          range.setEnd(text, index + word.length)
          const lines = [...range.getClientRects()].filter(({ width }) => width > 0)
          const isOne = new Set(lines.map(({ bottom }) => Math.round(bottom))).size <= 1
          if (!isOne && word.length <= longest) words.push(word)
        }
      return words
    })
    const cutOff = [...document.querySelectorAll('.insp-table')].flatMap((table) =>
      table.scrollWidth > table.clientWidth + 1 && !table.hasAttribute('tabindex')
        ? [table.id]
        : [],
    )
    const { scrollWidth, clientWidth } = document.documentElement
    return { broken, cutOff, sideways: scrollWidth - clientWidth }
  }, longestWord)
  await page.close()
  return found
}

const nothing = { broken: [], cutOff: [], sideways: 0 }

it.each(inspections)('breaks no word of %s, on a phone, a screen or paper', async (inspection) => {
  const body = await rendered(viewOf(inspection, 'report'))
  for (const place of places) expect(await faultsOfTables(body, place), inspection).toEqual(nothing)
})

it('breaks no word of tables that have no room, but scrolls them in their place', async () => {
  const column = (header: string): Column => ({ header, align: 'end', width: 8 })
  const table = (id: string, headers: readonly string[]): TableBlock => ({
    kind: 'table',
    id,
    caption: 'Numbers',
    description: 'Numbers in columns',
    role: 'plain',
    columns: headers.map(column),
    rows: [
      {
        cells: headers.map((_, i) => ({
          ...(i === 0 ? { header: true as const } : {}),
          content: [{ kind: 'text', value: i === 1 ? 'f'.repeat(64) : 'Representativeness' }],
        })),
      },
    ],
  })
  const northtown: ReportView = viewOf('northtown', 'report')
  const words = 'Multidisciplinary safeguarding responsibilities'.split(' ')
  const body = await rendered({
    ...northtown,
    blocks: [
      table('three', words),
      table('five', [...words, 'Interdepartmental', 'Accommodation']),
      table('twelve', Array.from({ length: 4 }, () => words).flat()),
      ...northtown.blocks,
    ],
  })
  for (const place of places.filter(({ media }) => media === 'screen'))
    expect(await faultsOfTables(body, place)).toEqual(nothing)
  // On paper what has no room is broken, for it could only be cut off.
  const { cutOff, sideways } = await faultsOfTables(body, places[3])
  expect({ cutOff, sideways }).toEqual({ cutOff: [], sideways: 0 })
})
