import { addressOfWords } from '@inspectorate/office'
import type { PreparedInline } from './prepared-report.js'
import { column, page } from './page-shape.js'
import type { Preparing } from './preparing.js'
import { runsOf } from './runs-of.js'
import { safeHref } from './safe-href.js'

/** The last lines: who published it, by which standards, under which terms, and how to reach them. */
export function prepareColophon({ view: { meta } }: Preparing): PreparedInline[][] {
  const lines = [
    `${meta.title}, ${meta.publishedText}`,
    meta.framework.title,
    ...(meta.codes ?? []).map(({ title, code }) => `${title} ${code}`),
    ...(meta.isbn === undefined ? [] : [`ISBN ${meta.isbn}`]),
  ].map((line) => [text(line)])
  const licence = meta.licence === undefined ? [] : [[linked(meta.licence, meta.licenceAddress)]]
  const addresses = [meta.website, meta.contact].flatMap((words) =>
    words === undefined ? [] : [[linked(words)]],
  )
  return [[{ ...text(meta.publisher), strong: true }], ...lines, ...licence, ...addresses]
}

function text(value: string): PreparedInline & { kind: 'text' } {
  return { kind: 'text', runs: runsOf(value, { width: column, size: page.table }) }
}

/** A link to that address, or where the words are one. */
function linked(words: string, to?: string): PreparedInline {
  const address = to ?? addressOfWords(words)
  const href = address === null ? null : safeHref(address)
  return href === null ? text(words) : { kind: 'link', href, content: [text(words)] }
}
