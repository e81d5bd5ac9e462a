import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import type { FormFault } from './answer.js'
import { minuteOf } from './minute-of.js'
import { assetVersion, govukFolder } from './assets.js'

const views = fileURLToPath(new URL('../../views', import.meta.url))

/** Renders a template with data; everything in it is escaped. */
export type Render = (template: string, data: Readonly<Record<string, unknown>>) => string

/** The templates of the app and of govuk-frontend. */
export function templates(): Render {
  const environment = nunjucks.configure([views, govukFolder], {
    autoescape: true,
    throwOnUndefined: false,
    trimBlocks: true,
    lstripBlocks: true,
  })
  environment.addGlobal('assets', `/assets/${assetVersion}`)
  environment.addFilter('number', (value: number) => value.toLocaleString('en-GB'))
  environment.addFilter('minute', minuteOf)
  environment.addFilter('summary', (faults: readonly FormFault[]) =>
    faults.map(({ text, field }) => ({ text, href: `#${field}` })),
  )
  environment.addFilter('of', (faults: readonly FormFault[], field: string) => {
    const fault = faults.find((one) => one.field === field)
    return fault && { text: fault.text }
  })
  const render: Render = (template, data) => environment.render(join(`${template}.njk`), data)
  environment.addGlobal('remembered', remembered(render))
  return render
}

/** Parts that are kept at once: several frameworks’ questions with each answer. */
const mostKept = 5_000

/**
 * Renders a part that comes again and again with the same data, such as a question with its answer,
 * once. All that the part shows is in its data.
 */
function remembered(render: Render) {
  const kept = new Map<string, nunjucks.runtime.SafeString>()
  return (template: string, data: Readonly<Record<string, unknown>>) => {
    const key = `${template} ${JSON.stringify(data)}`
    const known = kept.get(key)
    if (known) return known
    if (kept.size >= mostKept) kept.clear()
    const part = new nunjucks.runtime.SafeString(render(template, data))
    kept.set(key, part)
    return part
  }
}
