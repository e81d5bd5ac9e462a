import { longestWord } from '@inspectorate/publication'
import { html, type Markup } from './html.js'

const long = new RegExp(`(\\S{${longestWord + 1},})`, 'u')

/**
 * Text whose long words may be broken where the line ends, and whose others may not: a column of a table is as wide as
 * its longest word, so that it must be said which words do not count.
 */
export function breakable(text: string): Markup {
  if (text.length <= longestWord) return html`${text}`
  return html`${text.split(long).map((part, i) => (i % 2 === 1 ? html`<span class="insp-long">${part}</span>` : part))}`
}
