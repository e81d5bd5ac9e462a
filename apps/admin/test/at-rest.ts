import type { BrowserContext, Page } from 'playwright-core'
import { vi } from 'vitest'

/** In milliseconds: only what hangs is ended, however slow the machine. */
const patience = 5 * 60_000

const readsItselfAgain = new WeakMap<Page, boolean>()

/** Notes of every page of the context, when it has loaded, whether it reads itself again: for `atRest`. */
export function followPages(context: BrowserContext): void {
  context.on('page', (page) => {
    let again = false
    page.on('response', (response) => {
      if (response.request().isNavigationRequest() && response.frame() === page.mainFrame())
        again = response.headers()['refresh'] !== undefined
    })
    page.on('load', () => readsItselfAgain.set(page, again))
  })
}

/**
 * Waits until the page no longer reads itself again, as it does while what it tells of is worked
 * on: leaving such a page or looking through it races its next reading.
 */
export async function atRest(page: Page): Promise<void> {
  await vi.waitUntil(() => !readsItselfAgain.get(page), { timeout: patience })
}

/** Goes to an address, from a page at rest to a page at rest. */
export async function go(page: Page, address: string): Promise<void> {
  await atRest(page)
  await page.goto(address)
  await atRest(page)
}
