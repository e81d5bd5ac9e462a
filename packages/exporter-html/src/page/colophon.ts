import { addressOfWords, safeAddress } from '@inspectorate/office'
import type { ReportView } from '@inspectorate/publication'
import { html, type Markup } from '../markup/html.js'

/** Who published it, under which terms, and how to reach them. */
export function colophon({ meta }: ReportView): Markup {
  const lines = [
    html`<strong>${meta.publisher}</strong>`,
    html`${meta.title}, ${meta.publishedText}`,
    ...(meta.codes ?? []).map(({ title, code }) => html`${title} ${code}`),
    meta.isbn !== undefined && html`ISBN ${meta.isbn}`,
    meta.licence !== undefined && licence(meta.licence, meta.licenceAddress),
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

/** The licence by its name, which leads to its terms where their address is known. */
function licence(name: string, terms: string | undefined): Markup {
  const href = safeAddress(terms ?? '')
  return href === null ? html`${name}` : html`<a rel="license" href="${href}">${name}</a>`
}
