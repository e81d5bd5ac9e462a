import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { plainText } from '../view/plain-text.js'
import { buildReport } from '../report/build-report.js'
import type { ReportView } from '../view/report-view.js'

const reportOf = (markdown: string): ReportView => {
  const report = buildReport(northtown({ narrative: { foreword: markdown } }))
  if (!report.ok) throw new Error(JSON.stringify(report.issues))
  return report.value
}
const sentence = (markdown: string): string => {
  const block = reportOf(markdown).blocks.find((one) => one.kind === 'paragraph')
  return block?.kind === 'paragraph' ? plainText(block.content) : ''
}
const faultOf = (markdown: string) => {
  const report = buildReport(northtown({ narrative: { foreword: markdown } }))
  return report.ok ? null : report.issues[0]
}

describe('a bound figure', () => {
  it.each([
    ['Safe in :count[assessment-safety yes].', 'Safe in 4 of the 11.'],
    ['Safe in :count[assessment-safety yes]{form=out-of} cases.', 'Safe in 4 out of 11 cases.'],
    ['Safe in :count[assessment-safety yes]{sentence=licence}.', 'Safe in two of the three.'],
    [':count[assessment-safety no]{sentence=licence start} was not.', 'One of the three was not.'],
    ['Only :percent[assessment-safety yes] were.', 'Only 36 per cent were.'],
    ['Safe in :quantity[assessment-safety yes] of the cases.', 'Safe in a minority of the cases.'],
    [
      ':quantity[assessment-safety no]{start sentence=community} of the others were not.',
      'A reasonable majority of the others were not.',
    ],
    [
      ':quantity[assessment-engaging yes]{start} of the people took part.',
      'All of the people took part.',
    ],
    [':quantity[assessment-engaging no]{start} of them stood aside.', 'None of them stood aside.'],
    [
      'Of :number[assessment-safety relevant] cases, :number[assessment-safety yes].',
      'Of 11 cases, four.',
    ],
    ['Not applicable in :number[assessment-safety na].', 'Not applicable in one.'],
    [
      'Safe in :compare[assessment-safety yes]{sentence=licence}.',
      'Safe in 67 per cent of three against 25 per cent of eight (p = 0.49).',
    ],
    ['A p-value of :p-value[assessment-safety yes]{sentence=licence}.', 'A p-value of 0.49.'],
    [
      'We saw :cases[] cases, :cases[]{sentence=licence} on licence.',
      'We saw 12 cases, three on licence.',
    ],
    [
      'It supervises :context[caseload] people and lacks :context[vacancies] of staff.',
      'It supervises 1,012 people and lacks 23 per cent of staff.',
    ],
    [
      'Leadership is :rating[1.1], normally :normal[2.2].',
      'Leadership is Good, normally Inadequate.',
    ],
  ])('%s → %s', (markdown, printed) => {
    expect(sentence(markdown)).toBe(printed)
  })

  it('is printed as a sign in a table', () => {
    const table = reportOf(
      ':::table{caption="Safety"}\n| Question | Result |\n| --- | ---: |\n| Safe | :percent[assessment-safety yes] |\n:::',
    ).blocks.find((one) => one.kind === 'table')
    expect(table?.kind === 'table' && plainText(table.rows[0]!.cells[1]!.content)).toBe('36%')
  })

  it('keeps its reference, value and the counts behind it, once for all its uses', () => {
    const { figures } = reportOf(
      'First :percent[assessment-safety yes], then :percent[assessment-safety yes].',
    )
    const figure = figures.find(({ reference }) => reference === 'percent[assessment-safety yes]')!
    expect(figure.value).toBe(36)
    expect(figure.evidence).toContainEqual({
      label: 'Percentage',
      value: '4 ÷ 11 = 36.4%, printed as 36%',
    })
    expect(figure.uses).toBeGreaterThanOrEqual(2)
    expect(figures.filter(({ reference }) => reference === figure.reference)).toHaveLength(1)
  })

  it('has an id short enough for a Word bookmark with its use', () => {
    for (const { id } of reportOf('x').figures) expect(id).toMatch(/^figure-[a-z0-9-]{1,27}$/)
  })

  it.each([
    ['Safe in :count[assessment-saftey yes].', 'unknown-figure', 'assessment-safety, perhaps', 9],
    [
      'Safe in :count[assessment-safety perhaps].',
      'unknown-figure',
      'count[question answer], the answer being yes, no or na',
      9,
    ],
    [
      ':percent[assessment-safety yes]{colour=red}',
      'unknown-figure',
      'an attribute that percent takes, sentence, sex, practitioner, court-report, start or of, not colour',
      1,
    ],
    [
      ':percent[assessment-safety yes]{sentence=prison}',
      'unknown-figure',
      'community or licence',
      1,
    ],
    [':percent[court-advice yes] of reports', 'empty-figure', 'a question with relevant cases', 1],
    ['It has :context[budget].', 'unknown-figure', 'caseload or vacancies', 8],
    [
      'See :figure[x].',
      'unknown-figure',
      'one of count, percent, number, quantity, compare, p-value, ranking, trend, cases, responses, context, rating, …',
      5,
    ],
    [
      '[click](javascript:alert(1))',
      'unsupported-markdown',
      'a link to https:, http:, mailto:, tel: or #heading',
      1,
    ],
    [
      '# A second title',
      'unsupported-markdown',
      '## or ###: the section’s own heading is printed already',
      1,
    ],
    ['![a](b.png)', 'unsupported-markdown', 'no picture: charts are built from the evidence', 1],
    [`${'>'.repeat(3000)}a`, 'unsupported-markdown', 'at most 50 levels', 50],
  ])('%s is a fault told by line and column', (markdown, code, expected, column) => {
    expect(faultOf(`First line.\n\n${markdown}`)).toMatchObject({
      code,
      path: ['narrative', 'foreword'],
      expected,
      line: 3,
      column: String(column),
    })
  })

  it('leaves an author’s own colons alone', () => {
    expect(sentence('At 10:30, note:this and https://example.org stay.')).toBe(
      'At 10:30, note:this and https://example.org stay.',
    )
  })
})
