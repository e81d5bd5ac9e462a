import type { WordParagraph } from './read/word-document.js'

/** Styles that a reader cannot tell apart by what they say: distances, emphasis, alignment. */
const families: readonly (readonly [RegExp, string])[] = [
  // One of a list without its mark is text.
  [/^(?:normal|body.*|lead paragraph|text body|list (?:bullet|number|paragraph).*)$/, 'text'],
  [/^table (?!rating)/, 'table cell'],
  [/^footnote/, 'footnote'],
  [/^endnote/, 'endnote'],
  [/^(?:header|footer)/, 'running line'],
  [/list continue$/, 'text of a list item'],
]

/** What a paragraph is to a reader. */
export function roleOf({ style, level, list }: WordParagraph): string {
  if (level !== null) return `heading ${level}`
  if (list)
    return `${listWords(style)}${list.ordered ? 'numbered' : 'bulleted'} item, level ${list.level + 1}`
  return families.find(([pattern]) => pattern.test(style))?.[1] ?? style
}

/** Where a list stands: in a box, in a quotation. */
function listWords(style: string): string {
  const [, around] = /^(\w+) (?:bullet|number)$/.exec(style) ?? []
  return around === undefined || around === 'list' ? '' : `${around} `
}
