import type { MisreadRule } from './misread-references.js'

const rule = (pattern: RegExp, expected: string): MisreadRule => ({
  pattern,
  always: false,
  expected: () => expected,
})

/**
 * Marks of Markdown, of its dialects and of HTML that are left once everything was read: they would be
 * printed as they stand. A backslash says that a mark is meant.
 */
export const misreadMarks: readonly MisreadRule[] = [
  rule(
    /<!|<\?|--+>/g,
    'a comment closed by --> before the next begins; \\< for a sign that is meant',
  ),
  rule(/<\/?[a-z]/g, 'no HTML; \\< for a sign that is meant'),
  rule(
    /&(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});|&(?:nbsp|amp|lt|gt|quot)(?![a-z\d])/g,
    'the character itself; \\& for an ampersand that is meant',
  ),
  rule(/\[\^|\^\[/g, 'a footnote that is defined in this section, [^name] with its [^name]: text'),
  rule(/!\[/g, 'no picture: charts are built from the evidence'),
  rule(
    /\]\s?\((?:https?:|mailto:|www\.|#)|\]\(|\]\[|\[\[/g,
    '[text](https://…), with no space; \\[ for a bracket that is meant',
  ),
  rule(
    /\|/g,
    'a table: its header, a row | --- | --- | and rows of as many cells; \\| for a bar that is meant',
  ),
  rule(
    /(?:^|\n)\s?#{1,6}(?!\d)/g,
    '## and a space before a heading, after an empty line; \\# for a sign that is meant',
  ),
  rule(/^\s?\[[ x]?\]\s/g, 'a list without boxes to tick; \\[ for a bracket that is meant'),
  rule(/\*{2,}|_{2,}/g, '**words** without space inside; \\* for a star that is meant'),
  rule(
    /~~|(?<![\p{L}\d~])~(?![\s~])[^~]*(?<!\s)~(?!\d)/gu,
    'no struck-out text; \\~ for a tilde that is meant',
  ),
  rule(
    /==|(?<!\^)\^[^\s^]{1,40}\^/g,
    'text without this mark; a backslash before a sign that is meant',
  ),
  rule(/\$\$|\$(?![\s$])[^$]*(?<!\s)\$(?!\d)/g, 'no formula; \\$ for a sign that is meant'),
  rule(/`/g, 'no code; ’ for an apostrophe, \\` for a back quote that is meant'),
  rule(/\\/g, 'the sign without the backslash; \\\\ for a backslash that is meant'),
  rule(
    /(?<![\p{L}\d+.-])(?:(?:java|vb)script\s?:|data:[a-z]+\/|(?!https?:)[a-z][a-z\d+.-]{1,20}:\/\/)/gu,
    'an address that begins with https://, http:// or mailto:',
  ),
]
