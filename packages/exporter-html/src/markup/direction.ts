import { plainText, type Inline } from '@inspectorate/publication'
import {
  hasRightToLeft,
  isRightToLeft,
  rightToLeftLanguage,
  stretchesOf,
} from '@inspectorate/publication/exporter'
import { html, type Markup } from './html.js'
import { breakable } from './long-words.js'

/** The attributes of an element whose text runs from right to left: its direction and language. */
export function direction(content: string | readonly Inline[]): Markup | false {
  const text = typeof content === 'string' ? content : plainText(content)
  return isRightToLeft(text) && html` dir="rtl"${language(text)}`
}

/** Text in which stretches of another direction say so, so that marks around them stay where they belong. */
export function directed(text: string): Markup {
  if (!hasRightToLeft(text)) return breakable(text)
  const own = language(text)
  return html`${stretchesOf(text).map((one) =>
    one.isRightToLeft
      ? html`<span dir="rtl"${own}>${breakable(one.text)}</span>`
      : breakable(one.text),
  )}`
}

function language(text: string): Markup | false {
  const found = rightToLeftLanguage(text)
  return found !== null && html` lang="${found}"`
}
