import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/** In one process, closing a page would end the browser with it. */
const unwanted = ['--single-process']

/** A real Chromium without a window; whoever launches it closes it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [
      ...sparticuz.args.filter((arg) => !unwanted.includes(arg)),
      '--disable-background-networking',
    ],
    headless: true,
  })
}
