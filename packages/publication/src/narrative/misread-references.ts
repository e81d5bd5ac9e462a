import { nearestTo } from '@inspectorate/core'
import { figureKinds } from '../figures/figure-reference.js'
import { containerDirectives, textDirectives } from './directive-names.js'
import type { Vocabulary } from './vocabulary.js'

/** Text that would be printed though its author meant something else by it. */
export interface MisreadRule {
  /** Global; of folded text, in which white space is one space or one line break. */
  readonly pattern: RegExp
  /** Whether it is refused even where a backslash says that it is meant. */
  readonly always: boolean
  /** What was probably meant; null where this match is no fault. */
  expected(match: RegExpMatchArray): string | null
}

/**
 * What still looks like a reference or a block once everything was read. Whatever names one of the
 * narrative’s directives is refused even behind a backslash: programs that convert documents to
 * Markdown put backslashes before colons and brackets, and no report has to print a reference as such.
 */
export function misreadReferences({ characteristics, ids }: Vocabulary): readonly MisreadRule[] {
  const names = textDirectives.toSorted((a, b) => b.length - a.length).join('|')
  const blocks = containerDirectives.join('|')
  const groups = characteristics.join('|')
  const asWritten = (name: string) =>
    `:${name}[…]{…}, with one colon before it and no space within; \\: and \\[ for what is no reference`
  const notWithin = '(?![\\p{L}\\d_-])'
  return [
    {
      pattern: new RegExp(`(?<!:):{2,}\\s?(${blocks})(?:\\s?[{[]|${notWithin})`, 'gu'),
      always: true,
      expected: ([, name]) =>
        `:::${name}{name="…"}, with straight quotes and no space before the braces`,
    },
    {
      pattern: new RegExp(`(?:^|\\n)\\s?:+(${blocks})${notWithin}`, 'gu'),
      always: true,
      expected: ([, name]) => `:::${name}{…}, with three colons`,
    },
    {
      pattern: new RegExp(`(?<!:):+(${names})(?:\\s?[\\[{]|\\()`, 'g'),
      always: true,
      expected: ([, name]) => asWritten(name!),
    },
    {
      pattern: new RegExp(`(?<!:):+\\s(${names})\\s?[\\[{]`, 'g'),
      always: false,
      expected: ([, name]) => asWritten(name!),
    },
    {
      pattern: new RegExp(`(?<!:):+(${figureKinds.join('|')})${notWithin}`, 'gu'),
      always: false,
      expected: ([, name]) => `:${name}[…] with brackets; \\: or a space for a colon that is meant`,
    },
    {
      pattern: /(?<!:):+([\p{L}][\p{L}\d_-]{1,40})\s?[[{]/gu,
      always: false,
      expected: ([, name]) =>
        `${nearestTo(name!, textDirectives)}; \\[ for a bracket that is meant`,
    },
    {
      pattern: new RegExp(`(?<![\\p{L}\\d_-])(${names})\\[\\s?([^\\[\\]]{0,80}?)\\s?\\]`, 'gu'),
      always: true,
      expected: ([, name, label]) => (label === '' || ids.has(label!) ? asWritten(name!) : null),
    },
    {
      pattern: /[[({]\s?([a-z\d][a-z\d._-]{0,80})\s(?:yes|no|na|relevant)\s?[\])}]/g,
      always: true,
      expected: ([whole, id]) =>
        ids.has(id!) || (!whole.startsWith('(') && id!.includes('-')) ? asWritten('percent') : null,
    },
    {
      pattern: /[[{]\s?([a-z\d][a-z\d._-]{0,80})\s?[\]}]/g,
      always: true,
      expected: ([, id]) => (id!.includes('-') && ids.has(id!) ? asWritten('percent') : null),
    },
    {
      pattern: /(?<=\uFFFC)\s?\{[^{}]{0,200}\}?/g,
      always: false,
      expected: () =>
        'braces without a space before them, closed, in straight quotes: […]{name="…"}',
    },
    {
      pattern: /\{+[^{}]{0,200}\}*|\}+/g,
      always: false,
      expected: () =>
        'attributes right after the bracket of a reference, in straight quotes; \\{ for a brace that is meant',
    },
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\d_?&/.-])(?:(?:${groups || '(?!)'})=["'\\p{L}]|(?:form|source|who|title|caption)=["'])`,
        'gu',
      ),
      always: true,
      expected: () =>
        'attributes in braces right after the bracket: :percent[…]{characteristic=value}',
    },
    {
      pattern: /(?<!:):{2,}/g,
      always: false,
      expected: ([found]) =>
        found.length >= 3
          ? '::: on a line of its own, with as many colons as open its block, and one for each block'
          : 'one colon for a figure, three for a block; \\: for a colon that is meant',
    },
  ]
}
