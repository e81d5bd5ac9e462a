import { addressOfWords } from '@inspectorate/office'
import type { ReportView } from '@inspectorate/publication'
import { html, type Markup } from '../markup/html.js'

/** Who published it, under which terms, and how to reach them. */
export function colophon({ meta }: ReportView): Markup {
  const lines = [
    html`<strong>${meta.publisher}</strong>`,
    html`${meta.title}, ${meta.publishedText}`,
    meta.isbn !== undefined && html`ISBN ${meta.isbn}`,
    meta.licence !== undefined && html`${meta.licence}`,
    html`${meta.framework.title}`,
    meta.website !== undefined && linked(meta.website),
    meta.contact !== undefined && linked(meta.contact),
  ]
  return html`${lines.map(
    (line) =>
      line &&
      html`
<p>${line}</p>`,
  )}`
}

/** A link where the words are an address. */
function linked(words: string): Markup {
  const href = addressOfWords(words)
  return href === null ? html`${words}` : html`<a href="${href}">${words}</a>`
}
