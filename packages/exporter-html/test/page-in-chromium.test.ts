import axe from 'axe-core'
import type { Block } from '@inspectorate/publication'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '@inspectorate/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { distributionReport, fixtureReport } from '@inspectorate/testing'
import { rendered } from './rendered.js'

const address = 'http://report.test/'
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const widths = [320, 768, 1280]

let browser: Browser
let html: string
beforeAll(async () => {
  browser = await launchChromium()
  html = await rendered(fixtureReport)
})
afterAll(async () => browser?.close())

interface Opened {
  page: Page
  requests: string[]
  messages: string[]
}

async function open(
  body = html,
  options: { width?: number; forced?: boolean; dark?: boolean; scripts?: boolean } = {},
): Promise<Opened> {
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1280, height: 900 },
    forcedColors: options.forced ? 'active' : 'none',
    colorScheme: options.dark ? 'dark' : 'light',
    javaScriptEnabled: options.scripts ?? true,
  })
  const opened: Opened = { page, requests: [], messages: [] }
  page.on('request', (request) => opened.requests.push(request.url()))
  page.on('console', (message) => opened.messages.push(message.text()))
  page.on('pageerror', (error) => opened.messages.push(error.message))
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  )
  await page.goto(address)
  return opened
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async (tags) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
    const { violations, passes } = await inPage.run({ runOnly: tags })
    return {
      passed: passes.length,
      violations: violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
      ),
    }
  }, standards)
  expect(found.passed).toBeGreaterThan(20)
  return found.violations
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.each(widths)('at %i pixels', (width) => {
  it('has no accessibility fault that axe finds', async () => {
    const { page } = await open(html, { width })
    expect(await violations(page)).toEqual([])
    await page.close()
  })

  it('does not scroll sideways', async () => {
    const { page } = await open(html, { width })
    expect(await sideways(page)).toBe(0)
    await page.close()
  })
})

it('has no accessibility fault that axe finds with the reader’s own colours', async () => {
  const { page } = await open(html, { forced: true })
  expect(await violations(page)).toEqual([])
  await page.close()
})

it('has no accessibility fault that axe finds on dark paper, with charts and the mark of a draft', async () => {
  const meta = { ...fixtureReport.meta, state: 'draft' as const, stateText: 'Draft' }
  for (const view of [{ ...fixtureReport, meta }, distributionReport]) {
    const { page } = await open(await rendered(view), { dark: true })
    expect(await violations(page)).toEqual([])
    const seen = await page.evaluate(() =>
      ['body', '.insp-chart svg', '.insp-band'].map(
        (one) => getComputedStyle(document.querySelector(one)!).backgroundColor,
      ),
    )
    expect(seen).toEqual(['rgb(20, 25, 31)', 'rgb(255, 255, 255)', 'rgb(28, 63, 110)'])
    await page.emulateMedia({ media: 'print' })
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.insp')!).backgroundColor),
    ).toBe('rgb(255, 255, 255)')
    await page.close()
  }
})

it('asks for nothing, and its security policy finds nothing to stop', async () => {
  const { page, requests, messages } = await open()
  await page.waitForTimeout(200)
  expect(requests).toEqual([address])
  expect(messages).toEqual([])
  expect(
    await page.evaluate(
      () => getComputedStyle(document.querySelector('.insp-band')!).backgroundColor,
    ),
  ).toBe('rgb(28, 63, 110)')
  await page.close()
})

it('lets no text run, even where it would be a script', async () => {
  const { page, messages } = await open(
    html.replace(
      '</main>',
      '<script>document.title = "run"</script><p onclick="1" style="color: red"></main>',
    ),
  )
  expect(await page.title()).toBe(fixtureReport.meta.shortTitle)
  expect(messages.length).toBeGreaterThan(0)
  await page.close()
})

it('skips to the report by the first press of Tab', async () => {
  const { page } = await open()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the report')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main')
  await page.close()
})

it('leads from a figure to how it was calculated and back, by keyboard', async () => {
  const { id } = fixtureReport.figures.find(
    ({ reference }) => reference === 'count[assessment-safety yes]',
  )!
  const { page } = await open()
  await page.locator('main').focus()
  await tabTo(page, `${id}-1`)
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => location.hash)).toBe(`#${id}`)
  expect(await page.locator(`#${id} dd`).nth(3).isVisible()).toBe(true)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(`#${id}-1`)
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => location.hash)).toBe(`#${id}-1`)
  await page.close()
})

async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return
  }
  throw new Error(`30 presses of Tab did not reach ${id}`)
}

it('has the contents beside the text from 1,024 pixels, and above it on less', async () => {
  const { page } = await open(html, { width: 1024 })
  const sides = async () => {
    const [nav, main] = [
      await page.locator('nav').boundingBox(),
      await page.locator('main').boundingBox(),
    ]
    return { beside: nav!.x + nav!.width <= main!.x, above: nav!.y + nav!.height <= main!.y }
  }
  expect(await sides()).toEqual({ beside: true, above: false })
  await page.setViewportSize({ width: 1023, height: 900 })
  expect(await sides()).toEqual({ beside: false, above: true })
  await page.close()
})

it('sets about 70 characters to a line', async () => {
  const { page } = await open()
  const perLine = await page.evaluate(() => {
    const [paragraph] = [...document.querySelectorAll('.insp-main p')].sort(
      (a, b) => b.textContent.length - a.textContent.length,
    ) as [Element]
    const range = document.createRange()
    range.selectNodeContents(paragraph)
    const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 12)))
    return paragraph.textContent.length / lines.size
  })
  expect(perLine).toBeGreaterThan(60)
  expect(perLine).toBeLessThan(80)
  await page.close()
})

it('has each chart once, as wide as its place, and its numbers behind a disclosure', async () => {
  const charts = fixtureReport.blocks.filter((block) => block.kind === 'chart')
  for (const width of [320, 1280]) {
    const { page } = await open(html, { width })
    for (const { id, tables } of charts) {
      const drawn = page.locator(`#${id} svg[role=img]`)
      expect(await drawn.count()).toBe(1)
      const [area, place] = [await drawn.boundingBox(), await page.locator(`#${id}`).boundingBox()]
      expect(area!.width).toBeCloseTo(place!.width, 0)
      const behind = page.locator(`#${id} + details`)
      for (const table of tables)
        if ((await behind.locator(`#${table}`).count()) > 0) {
          expect(await page.locator(`#${table}`).isVisible()).toBe(false)
          await behind.locator('summary').click()
          expect(await page.locator(`#${table}`).isVisible()).toBe(true)
        }
    }
    await page.close()
  }
  expect(await rendered(fixtureReport)).not.toContain('the numbers behind the charts')
})

describe('distributions', () => {
  it.each([
    [320, false],
    [1280, false],
    [1280, true],
  ])(
    'at %i pixels, the reader’s own colours %s, have no fault and stay in place',
    async (width, forced) => {
      const { page, messages } = await open(await rendered(distributionReport), { width, forced })
      expect(await violations(page)).toEqual([])
      expect(await sideways(page)).toBe(0)
      expect(messages).toEqual([])
      await page.close()
    },
  )

  it('keep every text within the picture, whatever its length', async () => {
    const [chart] = fixtureReport.blocks.filter((block) => block.kind === 'chart')
    // Higher than a sheet of paper.
    const high = { ...chart!, categories: Array(60).fill(chart!.categories[0]) }
    const body = await rendered({
      ...distributionReport,
      blocks: [high, ...distributionReport.blocks],
    })
    for (const [width, media] of [
      [320, 'screen'],
      [1280, 'screen'],
      [605, 'print'],
    ] as const) {
      const { page } = await open(body, { width })
      await page.emulateMedia({ media })
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll('.insp-chart svg')].flatMap((svg) => {
          const area = svg.getBoundingClientRect()
          return [...svg.querySelectorAll('text')].flatMap((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect()
            const isIn =
              left >= area.left - 1 &&
              right <= area.right + 1 &&
              top >= area.top - 2 &&
              bottom <= area.bottom + 2
            return area.width === 0 || isIn ? [] : [text.textContent]
          })
        }),
      )
      expect(outside).toEqual([])
      await page.close()
    }
  })
})

it('copies a table into a spreadsheet as one clean text a cell, by the clipboard itself', async () => {
  const note = fixtureReport.footnotes[0]!.id
  const figure = fixtureReport.figures.find(({ value }) => value !== null)!
  const own: Block = {
    kind: 'table',
    id: 'own-table',
    caption: 'A table',
    description: 'A table with a note',
    role: 'plain',
    columns: ['Question', 'Percentage'].map((header) => ({ header, align: 'start', width: 50 })),
    rows: [
      {
        cells: [
          { header: true, content: [{ kind: 'text', value: 'Asked' }] },
          {
            content: [
              { kind: 'figure', figure: figure.id, use: 1, text: figure.text },
              { kind: 'footnote', footnote: note },
            ],
          },
        ],
      },
    ],
  }
  const body = await rendered({ ...fixtureReport, blocks: [own, ...fixtureReport.blocks] })
  // Only pages that nobody could have changed on their way may read the clipboard.
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  )
  await page.goto('http://localhost/')
  const copied = async (table: string) => {
    await page.evaluate(
      (id) => getSelection()!.selectAllChildren(document.querySelector(`#${id} table`)!),
      table,
    )
    await page.keyboard.press('Control+C')
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const markup = await (await item!.getType('text/html')).text()
      const { body: pasted } = new DOMParser().parseFromString(markup, 'text/html')
      return [...pasted.querySelectorAll('tr')].map((row) =>
        [...row.cells].map((cell) => cell.textContent),
      )
    })
  }
  expect(await copied('own-table')).toEqual([
    ['Question', 'Percentage'],
    ['Asked', figure.text],
  ])
  expect(await copied('ratings-table')).toContainEqual(['1.2 Staff', 'Good', '2'])
  await context.close()
})

it('reads the same without scripts', async () => {
  const { page } = await open(html, { scripts: false })
  expect(await page.locator('h1').textContent()).toBe(fixtureReport.meta.title)
  await page.close()
})

it('prints on A4 with every chapter on a new page', async () => {
  const { page } = await open()
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })).toString(
    'latin1',
  )
  const pages = pdf.match(/\/Type \/Page\b(?!s)/g)!
  expect(pages.length).toBeGreaterThan(8)
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  await page.close()
})

describe('a fragment in another page', () => {
  const host = (fragment: string) =>
    `<!doctype html><html lang="en-GB"><title>Host</title><style>body { font-family: serif; color: rgb(1, 2, 3) }</style><body><header><p class="host">A site</p></header><main><h1>Host</h1>${fragment}</main></body></html>`

  it('leaves the style of its host alone, and has no fault that axe finds', async () => {
    const { page } = await open(
      host(await rendered(fixtureReport, { fragment: true, headingLevel: 2 })),
      { width: 900 },
    )
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.host')!).color),
    ).toBe('rgb(1, 2, 3)')
    expect(await violations(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    await page.close()
  })
})

it('sets a title of 150 characters smaller and splits no word of it, under the publisher’s logo', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1z"/></svg>'
  const title = `An inspection of services: ${'Northumberland, Gateshead and '.repeat(3)}Llanfairpwllgwyngyll`
  const view = {
    ...fixtureReport,
    meta: { ...fixtureReport.meta, title },
    cover: {
      ...fixtureReport.cover,
      logo: {
        url: `data:image/svg+xml;base64,${btoa(svg)}`,
        width: 4,
        height: 1,
        alternative: 'A "tower"',
      },
    },
  }
  const sizes: number[] = []
  for (const width of widths) {
    const { page, messages } = await open(await rendered(view), { width })
    const seen = await page.evaluate(() => {
      const heading = document.querySelector('h1')!
      const text = heading.firstChild!
      const split = [...text.textContent!.matchAll(/\S+/g)].filter(({ index, 0: word }) => {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        return range.getClientRects().length !== 1
      })
      const image = document.querySelector('img')!
      return {
        split: split.map(([word]) => word),
        size: Number.parseFloat(getComputedStyle(heading).fontSize),
        logo: [
          image.alt,
          image.complete && image.naturalWidth > 0,
          image.getBoundingClientRect().height > 20,
        ],
      }
    })
    expect(seen.split).toEqual([])
    expect(seen.logo).toEqual(['A "tower"', true, true])
    expect(messages).toEqual([])
    sizes.push(seen.size)
    await page.close()
  }
  const { page } = await open()
  const usual = await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).fontSize)
  expect(sizes.at(-1)).toBeLessThan(Number.parseFloat(usual))
  await page.close()
})

it('holds a hostile word without scrolling sideways', async () => {
  const word = 'x'.repeat(300)
  const view = {
    ...fixtureReport,
    meta: { ...fixtureReport.meta, title: word, subtitle: word },
    contents: fixtureReport.contents.map((entry) => ({ ...entry, text: word })),
    figures: fixtureReport.figures.map((figure) => ({
      ...figure,
      text: word,
      evidence: [{ label: word, value: word }],
    })),
    blocks: [
      ...fixtureReport.blocks,
      {
        kind: 'callout',
        id: 'long',
        title: word,
        content: [{ kind: 'paragraph', role: 'body', content: [{ kind: 'text', value: word }] }],
      },
    ],
  } as typeof fixtureReport
  for (const width of widths) {
    const { page } = await open(await rendered(view), { width })
    expect(await sideways(page)).toBe(0)
    await page.close()
  }
})
