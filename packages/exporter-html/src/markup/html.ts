import { escapeXml, wellFormedText } from '@inspectorate/office'

/** HTML that is safe to print as it is. */
export interface Markup {
  readonly markup: string
}

type Printable = Markup | string | number | false | undefined | readonly Printable[]

/**
 * The one place where HTML is put together: whatever is filled in is escaped, unless it is markup
 * from here. Attributes must be quoted. Lists are joined; `false` and `undefined` print nothing.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Printable[]): Markup {
  let markup = parts[0]!
  for (let i = 0; i < values.length; i += 1) markup += printed(values[i]) + parts[i + 1]!
  return { markup }
}

/** Text that is not HTML, already made safe for the element it stands in: a style sheet or a data block. */
export function verbatim(text: string): Markup {
  return { markup: text }
}

function printed(value: Printable): string {
  if (value === false || value === undefined) return ''
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  if ('markup' in value) return value.markup
  let list = ''
  for (const one of value) list += printed(one)
  return list
}

/** Text of which nothing needs to be made safe, as most is: letters, digits and marks but for those of HTML. */
const safe = /^[\t\n !#-%(-;=?-~\u00A0-\uD7FF]*$/

function escaped(text: string): string {
  return safe.test(text) ? text : escapeXml(wellFormedText(text)).replaceAll("'", '&#39;')
}
