import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityFaults } from './accessibility-faults.js'

/** No accessibility fault, nothing to scroll sideways for; a picture of it where `SCREENSHOTS` names a folder. */
export async function examine(page: Page, name: string, runsScript: boolean): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true })
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  )
  expect(overflow, name).toBeLessThanOrEqual(0)
  if (!runsScript) return
  expect(await accessibilityFaults(page), name).toEqual([])
}
