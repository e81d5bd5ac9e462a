import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { checkParts } from '../check/check-parts.js'
import { buildReport } from '../report/build-report.js'
import { plainText } from '../view/plain-text.js'
import { setNotesAside } from './editors-notes.js'

const blocksOf = (foreword: string) => {
  const report = buildReport(northtown({ narrative: { foreword } }))
  if (!report.ok) throw new Error(JSON.stringify(report.issues))
  const { blocks } = report.value
  const from = blocks.findIndex(({ kind }) => kind === 'heading') + 1
  return blocks.slice(
    from,
    blocks.findIndex((one, i) => i > from && one.kind === 'heading'),
  )
}
const printed = (foreword: string): string[] =>
  blocksOf(foreword).map((block) =>
    'content' in block ? plainText(block.content as never) : block.kind,
  )

describe('an editor’s note', () => {
  it.each([
    ['<!-- note --> It was good.', ['It was good.']],
    ['It was <!-- note --> good.', ['It was good.']],
    ['It was<!-- note --> good.', ['It was good.']],
    ['It was good <!-- note -->.', ['It was good.']],
    ['It was good. <!-- note -->', ['It was good.']],
    ['It **was <!-- note --> good**.', ['It was good.']],
    ['It was <!-- a\nb --> good.', ['It was good.']],
    [
      'It was <!-- a --><!-- b --> good &amp; &lt; 3 <!-- c --> years.',
      ['It was good & < 3 years.'],
    ],
    ['One.\n<!-- a\n\nb -->\nTwo.', ['One.', 'Two.']],
    ['One.\n\n<!-- :percent[x] {y} -->\n\nTwo.', ['One.', 'Two.']],
    ['<!-->It was good.<!--->', ['It was good.']],
    ['In :percent[assessment-safety <!-- sic --> yes] of cases.', ['In 36 per cent of cases.']],
  ])('%j is not printed', (markdown, paragraphs) => {
    expect(printed(markdown)).toEqual(paragraphs)
  })

  it('stands between blocks, in lists, quotations and tables', () => {
    expect(
      blocksOf(
        '<!-- a -->\n- One <!-- b -->\n<!-- c -->\n- Two\n\n> Yes.\n> <!-- d -->\n> No.\n\n:::table{caption="A"}\n| A | B <!-- e --> |\n| - | - |\n| 1 | <!-- f --> |\n:::',
      ).map(({ kind }) => kind),
    ).toEqual(['list', 'quotation', 'table'])
  })

  it('is not printed in a caption, a title or the words of who said it', () => {
    const [table, example, quotation] = blocksOf(
      ':::table{caption="A<!-- a --> and <!-- b --> B"}\n| A |\n| - |\n| 1 |\n:::\n\n:::practice-example{title="C <!-- c -->"}\nIt.\n:::\n\n:::quotation{who="<!-- d --> A person"}\nIt.\n:::',
    )
    expect(table).toMatchObject({ caption: expect.stringMatching(/^Table \d+: A and B$/) })
    expect(example).toMatchObject({ title: 'C' })
    expect(quotation).toMatchObject({ attribution: 'A person' })
  })

  it('is printed where a backslash says that it is meant', () => {
    expect(printed('It was \\<!\\-- so \\--\\> good.')).toEqual(['It was <!-- so --> good.'])
  })

  it('is listed by its place and holds nothing back', () => {
    const notes = checkParts(
      northtown({
        narrative: { foreword: 'One.\n\nTwo <!-- ask the\nhead --> three.' },
        recommendations: [{ addressee: 'pdu', text: 'act <!-- when? --> soon' }],
      }),
    ).filter(({ code }) => code === 'editors-note')
    expect(notes).toEqual([
      {
        severity: 'advice',
        code: 'editors-note',
        path: ['narrative', 'foreword'],
        line: 3,
        column: 5,
        text: 'ask the head',
        blocks: null,
      },
      {
        severity: 'advice',
        code: 'editors-note',
        path: ['recommendations', 0, 'text'],
        line: 1,
        column: 5,
        text: 'when?',
        blocks: null,
      },
    ])
  })

  it('is found in a time that grows with the text', () => {
    const many = '<!-- a -->'.repeat(10_000)
    expect(setNotesAside(many).notes).toHaveLength(10_000)
    expect(setNotesAside('<!--'.repeat(25_000)).notes).toHaveLength(0)
  })
})
