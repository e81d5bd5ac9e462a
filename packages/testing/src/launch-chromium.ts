import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/** In one process, closing a page would end the browser with it. */
const unwanted = ['--single-process']

/** In milliseconds: only what hangs is ended, however slow the machine. */
const patience = 5 * 60_000

/** A real Chromium without a window; whoever launches it closes it. */
export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    timeout: patience,
    executablePath: await sparticuz.executablePath(),
    args: [
      ...sparticuz.args.filter((arg) => !unwanted.includes(arg)),
      '--disable-background-networking',
    ],
    headless: true,
  })
  browser.on('context', (context) => context.setDefaultTimeout(patience))
  return browser
}
