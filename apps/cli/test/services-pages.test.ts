import axe from 'axe-core'
import { parsedOrThrow } from '@inspectorate/core'
import { frameworkById } from '@inspectorate/frameworks'
import { programmeOf, recordOf, type ProgrammeRecord } from '@inspectorate/programme'
import { parseRecord } from '@inspectorate/publication'
import { launchChromium, plausibleInspection, plausibleRecord } from '@inspectorate/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { servicesPages } from '../src/services/services-pages.js'

const about = { id: 'all', title: 'All services', publisher: 'A publisher', published: '2026-02' }
const units = frameworkById('hmip-pdu-2021')!
const rules = 'a'.repeat(64)

/** Records of eight services, of which the first was inspected before. */
const records = [0, 1, 2, 3, 4, 5, 6, 7, 0].map((service, i) => {
  const data = plausibleInspection(units, service, i < 8 ? 1 : 0, { seed: 3, cases: 8 })
  const read = parsedOrThrow(parseRecord(plausibleRecord(units, data), []))
  return parsedOrThrow(recordOf(read, { record: String(i).repeat(64), rules }))
})

/** As many services in so many regions, named after their number. */
function many(services: number, regions: number): ProgrammeRecord[] {
  return Array.from({ length: services }, (_, i) => {
    const { entry, ...one } = records[i % 8]!
    const name = `Service ${String(i).padStart(5, '0')}`
    const region = `Region ${String(i % regions).padStart(3, '0')}`
    return { ...one, entry: { ...entry, id: `s${i}`, service: { name, region } } }
  })
}

let browser: Awaited<ReturnType<typeof launchChromium>>
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => browser?.close())

type Options = NonNullable<Parameters<typeof browser.newPage>[0]>

async function open(text: string, { width = 1280, ...options }: Options & { width?: number } = {}) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, ...options })
  const others: string[] = []
  page.on('request', (request) => others.push(request.url()))
  page.on('pageerror', (error) => others.push(error.message))
  await page.setContent(text)
  return { page, others }
}

const shown = 'tbody tr:visible'
const textOf = (programme: ProgrammeRecord[], at = 0) =>
  servicesPages(programmeOf(programme), about)[at]!.text()

describe('a page of services', () => {
  it('is a whole table without a script, each rating beside the link to its report', async () => {
    const { page } = await open(textOf(records), { javaScriptEnabled: false })
    expect(await page.locator(shown).count()).toBe(8)
    expect(await page.locator('form').isVisible()).toBe(false)
    const first = page.locator('tbody tr', { has: page.getByRole('link', { name: 'Alderbrook' }) })
    const links = await first
      .getByRole('link')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    // Its name and its overall rating lead to the report, the rating before to the one before.
    expect(links).toEqual([
      'https://example.org/reports/0-2025',
      'https://example.org/reports/0-2025',
      'https://example.org/reports/0-2023',
    ])
    await page.close()
  })

  it('searches, filters and sorts by the keyboard, and says how many are shown', async () => {
    const { page, others } = await open(textOf(records))
    const status = page.getByRole('status')
    expect(await status.textContent()).toBe('8 of 8 services')
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('ALDER')
    expect(await status.textContent()).toBe('1 of 8 services')
    await page.keyboard.type('xyz')
    expect(await status.textContent()).toBe('No service fits.')
    await page.getByRole('searchbox').fill('')
    await page.getByLabel('Standard', { exact: true }).selectOption('2.2 Assessment')
    for (const rating of ['Good', 'Requires improvement']) {
      await page.getByLabel('Rating', { exact: true }).selectOption(rating)
      const at = await page.locator('thead th').allTextContents()
      const cells = await page
        .locator(`${shown} > :nth-child(${at.indexOf('2.2 Assessment') + 1})`)
        .allTextContents()
      expect(cells.length).toBeGreaterThan(0)
      expect(new Set(cells)).toEqual(new Set([rating]))
    }
    await page.getByLabel('Rating', { exact: true }).selectOption('')
    await page.getByRole('button', { name: 'Overall rating', exact: true }).focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('thead th[aria-sort=ascending]').textContent()).toBe('Overall rating')
    const words = units.scale.map(({ label }) => label)
    const ranks = (await page.locator('tbody td:nth-child(3)').allTextContents()).map((word) =>
      words.indexOf(word),
    )
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(new Set(ranks).size).toBeGreaterThan(1)
    expect(others.filter((one) => !one.startsWith('about:'))).toEqual([])
    await page.close()
  })

  it.each([
    { width: 320, colorScheme: 'light' as const },
    { width: 1280, colorScheme: 'dark' as const },
  ])('has no fault that axe finds, and no overflow: %o', async (options) => {
    for (const text of [textOf(records), textOf(many(1001, 3)), textOf(many(1001, 3), 1)]) {
      const { page } = await open(text, options)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(options.width)
      const cutOff = await page.evaluate(() => {
        const range = document.createRange()
        return [...document.querySelectorAll('caption')].filter((caption) => {
          range.selectNodeContents(caption)
          return range.getBoundingClientRect().right > window.innerWidth
        }).length
      })
      expect(cutOff).toBe(0)
      await page.evaluate(axe.source)
      const found = await page.evaluate(async () => {
        const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
        const { violations, passes } = await inPage.run()
        return {
          passed: passes.length,
          violations: violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        }
      })
      expect(found.passed).toBeGreaterThan(15)
      expect(found.violations).toEqual([])
      await page.close()
    }
  })
})

describe('more services than a page holds', () => {
  const programme = programmeOf(many(2500, 30))
  const pages = servicesPages(programme, about)

  it('stand on several that keep regions whole, each once', () => {
    expect(pages.map(({ name }) => name)).toEqual([
      'all-services.html',
      'all-services-1.html',
      'all-services-2.html',
      'all-services-3.html',
    ])
    const ids = pages.slice(1).map((page) => page.text().match(/<tr id="s\d+">/g)!)
    expect(ids.flat()).toHaveLength(2500)
    expect(new Set(ids.flat()).size).toBe(2500)
    for (const one of ids) expect(one.length).toBeLessThanOrEqual(1000)
    const regions = pages
      .slice(1)
      .map((page) => new Set(page.text().match(/Region \d{3}(?=<\/td>)/g)))
    expect(regions.reduce((sum, { size }) => sum + size, 0)).toBe(30)
  })

  it('are parted within a region that is too large itself', () => {
    const one = servicesPages(programmeOf(many(2100, 1)), about)
    expect(one.map((page) => page.text().match(/<tr id="s/g)?.length ?? 0)).toEqual([
      0, 700, 700, 700,
    ])
  })

  it('are found among all, each with a link to its row', async () => {
    const { page } = await open(pages[0]!.text())
    const status = page.getByRole('status')
    expect(await status.textContent()).toBe(
      '2,500 of 2,500 services, of which the first 100 are shown',
    )
    await page.getByRole('button', { name: 'Show more' }).click()
    expect(await status.textContent()).toContain('the first 200')
    await page.getByRole('searchbox').fill('service 01234')
    expect(await status.textContent()).toBe('1 of 2,500 services')
    const link = page.getByRole('link', { name: 'All ratings of Service 01234' })
    const [file, id] = (await link.getAttribute('href'))!.split('#') as [string, string]
    const row = pages
      .find(({ name }) => name === file)!
      .text()
      .split('\n')
      .find((line) => line.includes(`id="${id}"`))
    expect(row).toContain('Service 01234')
    await page.close()
  })

  it('are listed page by page where there is no script', async () => {
    const { page } = await open(pages[0]!.text(), { javaScriptEnabled: false })
    expect(await page.getByRole('link').count()).toBe(3)
    await page.close()
  })
})
