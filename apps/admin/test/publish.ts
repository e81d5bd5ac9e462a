import type { Browsing } from './running-app.js'

/** Publishes as a page lets somebody: after it has asked. Where something blocks it, there is nothing to agree to. */
export async function publish(browser: Browsing, here: string): ReturnType<Browsing['post']> {
  const asked = await browser.get(`${here}/publications/ask`)
  const seen = /name="seen" value="([^"]*)"/.exec(asked.body)?.[1] ?? ''
  return browser.post(`${here}/publications`, { seen })
}
