import { readFile } from 'node:fs/promises'
import { launchChromium } from '@inspectorate/testing'
import axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportSample, type ExportedSample } from './test/exported-sample.js'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let exported: ExportedSample
let browser: Browser

beforeAll(async () => {
  exported = await exportSample('UTC')
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await exported?.remove()
})

describe('the sample’s page', () => {
  it.each([
    { width: 320, forcedColors: 'none' as const },
    { width: 768, forcedColors: 'none' as const },
    { width: 1280, forcedColors: 'none' as const },
    { width: 1280, forcedColors: 'active' as const },
  ])(
    'at $width px, forced colours $forcedColors: nothing for axe to find, nothing moves, nothing sticks out',
    async ({ width, forcedColors }) => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, forcedColors })
      await page.addInitScript(
        'globalThis.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.shift += entry.value }).observe({ type: "layout-shift", buffered: true })',
      )
      await page.goto(`file://${exported.path('html')}`)
      await page.evaluate(axe.source)
      const found = await page.evaluate(async (tags) => {
        const inPage = globalThis as unknown as {
          axe: typeof axe
          shift: number
          document: { documentElement: { scrollWidth: number } }
        }
        const { violations, passes } = await inPage.axe.run({ runOnly: tags })
        return {
          passed: passes.length,
          violations: violations.map(({ id }) => id),
          shift: inPage.shift,
          width: inPage.document.documentElement.scrollWidth,
        }
      }, standards)
      await page.close()
      expect(found).toMatchObject({ violations: [], shift: 0 })
      expect(found.passed).toBeGreaterThan(15)
      expect(found.width).toBeLessThanOrEqual(width)
    },
  )

  it('is valid HTML under 400 kB', async () => {
    const html = await readFile(exported.path('html'), 'utf8')
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
    })
    const { results } = await validator.validateString(html)
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([])
    expect(Buffer.byteLength(html)).toBeLessThan(400_000)
  })
})
