import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { buildReport } from '../report/build-report.js'
import { plainText } from '../view/plain-text.js'
import type { Block } from '../view/block.js'
import { containerDirectives, textDirectives } from './directive-names.js'

const rated = northtown()
const reportOf = (foreword: string) =>
  buildReport({ ...rated, printable: { ...rated.printable, narrative: { foreword } } })

/** Every text of these blocks. */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return [plainText(block.content)]
      case 'list':
        return block.items.flatMap(textsOf)
      case 'quotation':
        return [...textsOf(block.content), block.attribution]
      case 'practice-example':
        return [...textsOf(block.content), block.title]
      case 'table':
        return [
          block.caption,
          ...block.columns.map(({ header }) => header),
          ...block.rows.flatMap(({ cells }) => cells.map(({ content }) => plainText(content))),
        ]
      default:
        return []
    }
  })
}

const pieces = [
  ...textDirectives,
  ...containerDirectives,
  'assessment-safety yes',
  'assessment-safety',
  '1.1',
  'sentence=licence',
  'who="A"',
  'start',
  ':',
  '::',
  ':::',
  '：',
  ';',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '［',
  '"',
  '“',
  '”',
  '=',
  '\\',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '    ',
  '\u00AD',
  '\u200B',
  '\u00A0',
  '&#58;',
  '&lbrack;',
  '&lt;',
  '**',
  '*',
  '_',
  '`',
  '~~',
  '$',
  '|',
  '| - |',
  '---',
  '> ',
  '- ',
  '1. ',
  '## ',
  '<!--',
  '-->',
  '<b>',
  '</b>',
  '<',
  '>',
  '&',
  '[^a]',
  '[^a]: ',
  '](https://example.org)',
  '![',
  'word',
  '3',
]
const anyText = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary' })),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''))

const directive = new RegExp(
  `:\\s*(?:${textDirectives.join('|')})\\s?[[{]|:{2,}\\s?(?:${containerDirectives.join('|')})`,
  'i',
)
/** What is printed only where a backslash or code says so. */
const marks = /:::|<\/?[a-z]|[{}]|~~|<!--|\*\*|\||\[\^/i

describe('any text', () => {
  it('is refused or printed without the characters of a directive', () => {
    fc.assert(
      fc.property(anyText, (markdown) => {
        const report = reportOf(markdown)
        if (!report.ok) {
          for (const { line, expected } of report.issues) {
            expect(line).toBeGreaterThan(0)
            expect(expected).not.toBe('')
          }
          return
        }
        const texts = textsOf(report.value.blocks)
        for (const text of texts) {
          const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
          expect(plain).not.toMatch(directive)
          if (!/[\\`]/.test(markdown)) expect(plain).not.toMatch(marks)
        }
      }),
      { numRuns: 500 },
    )
  })
})
