import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { buildReport } from '../report/build-report.js'
import { plainText } from '../view/plain-text.js'
import { authorsWords } from './authors-words.js'

const report = (foreword: string) => buildReport(northtown({ narrative: { foreword } }))
const printed = (foreword: string) => {
  const built = report(foreword)
  if (!built.ok) throw new Error(JSON.stringify(built.issues))
  const block = built.value.blocks.find((one) => one.kind === 'paragraph')
  return block?.kind === 'paragraph' ? block.content : []
}
const faults = (foreword: string) => {
  const built = report(foreword)
  return built.ok ? [] : built.issues.map(({ code, expected }) => `${code}: ${expected}`)
}

describe('an author’s word on what is typed', () => {
  it.each([
    [':authored[a third]{source="ONS, Census 2021"} have retired', 'a third have retired'],
    ['Call :plain[0800 123 45] at any hour', 'Call 0800 123 45 at any hour'],
    [
      ':plain[within :percent[assessment-safety yes] of it] still holds the figure',
      'within 36 per cent of it still holds the figure',
    ],
    ['see :plain[part [2] of 3]', 'see part [2] of 3'],
  ])('%s prints its text', (markdown, text) => {
    expect(plainText(printed(markdown))).toBe(text)
  })

  it('keeps the style inside and around it', () => {
    expect(printed('It is **:plain[two] or :plain[*three*]**.')).toEqual([
      { kind: 'text', value: 'It is ' },
      { kind: 'text', value: 'two', strong: true },
      { kind: 'text', value: ' or ', strong: true },
      { kind: 'text', value: 'three', strong: true, emphasis: true },
      { kind: 'text', value: '.' },
    ])
  })

  it.each([
    [':authored[69]', 'missing-reason: :authored[text]{source="…"}, the source saying where'],
    [':authored[69]{source=""}', 'missing-reason'],
    [':authored[69]{source=" n/a "}', 'missing-reason'],
    [':authored[69]{source="tbc"}', 'missing-reason'],
    [':authored[69]{source="-"}', 'missing-reason'],
    [':authored[]{source="The service’s own figures"}', 'unsupported-markdown'],
    [
      ':authored[69]{scource="The service’s own figures"}',
      'unsupported-markdown: :authored[text]{source="…"}, without scource',
    ],
    [':plain[]', 'unsupported-markdown: :plain[text] around what is meant'],
    [':plain', 'unsupported-markdown: :plain[text] around'],
    [
      ':plain[69]{source="The service"}',
      'unsupported-markdown: :plain[text]; with a source :authored',
    ],
    [':plain[69]{start}', 'unsupported-markdown: :plain[text], without start'],
    [
      ':plain[a :authored[9]{source="The service"}]',
      'unsupported-markdown: :plain[text] with no other',
    ],
    [':authored[*a :plain[9]*]{source="The service"}', 'unsupported-markdown'],
  ])('%s is refused', (markdown, fault) => {
    const found = faults(`It is ${markdown} here.`)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(fault)
  })

  it('is listed with its place, wherever it stands', () => {
    const rated = northtown({
      narrative: {
        foreword: 'First.\n\n- One, :plain[two] and *:plain[three]*',
        background: '> Some.[^a]\n\n[^a]: About :authored[a **third**]{source="ONS, 2021"}.',
      },
      recommendations: [{ addressee: 'pdu', text: 'call :plain[101]' }],
    })
    expect(authorsWords(rated)).toEqual([
      { kind: 'plain', path: ['narrative', 'foreword'], line: 3, column: 8, text: 'two' },
      { kind: 'plain', path: ['narrative', 'foreword'], line: 3, column: 25, text: 'three' },
      {
        kind: 'authored',
        path: ['narrative', 'background'],
        line: 3,
        column: 13,
        text: 'a third',
        source: 'ONS, 2021',
      },
      { kind: 'plain', path: ['recommendations', 0, 'text'], line: 1, column: 6, text: '101' },
    ])
  })
})
