import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import type { FormFault } from './answer.js'
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
  environment.addFilter('summary', (faults: readonly FormFault[]) =>
    faults.map(({ text, field }) => ({ text, href: `#${field}` })),
  )
  environment.addFilter('of', (faults: readonly FormFault[], field: string) => {
    const fault = faults.find((one) => one.field === field)
    return fault && { text: fault.text }
  })
  return (template, data) => environment.render(join(`${template}.njk`), data)
}
