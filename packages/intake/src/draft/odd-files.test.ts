import { describe, expect, it } from 'vitest'
import { importDrafted } from '../../test/drafted.js'
import { workbookOf } from '../../test/workbook-of.js'

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
const met = 'Did the worker meet the person within the first week?'
const agreed = 'Was the plan agreed with the person?'
const linesOf = (rows: readonly (readonly string[])[]) => {
  const { draft } = importDrafted(csv(rows), 'in.csv')
  return Object.fromEntries(
    draft.lines.map(({ heading, meaning, sure }) => [heading, `${sure}: ${meaning}`]),
  )
}

describe('a draft of an odd file', () => {
  it('reads words of other languages, and asks what it does not know', () => {
    const words = [
      ['Case', met, agreed],
      ['A1', 'Ja', 'Oui'],
      ['A2', 'Nein', 'Non'],
      ['A3', 'keine Angabe', 'Peut-être'],
    ]
    const { draft, faults } = importDrafted(csv(words), 'in.csv')
    expect(draft.mapping.columns[met]).toEqual({
      question: 'met',
      codes: { Ja: 'yes', Nein: 'no', 'keine Angabe': null },
    })
    expect(faults).toEqual([
      `unsure.columns.${agreed}: "“Peut-être” is no answer that is known"`,
      `columns.${agreed}.codes.Peut-être: "?"`,
    ])
  })

  it('keeps all nineteen digits of an id, below a title, under merged headings', async () => {
    const workbook = await workbookOf(
      {
        Visits: [
          ['Visits of the north team'],
          [],
          ['Record ID', 'About the plan', ''],
          ['', agreed, 'Was the plan shared with the family?'],
          ['1234567890123456789', 'yes', 'no'],
          ['1234567890123456790', 'no', 'no'],
        ],
      },
      (book) => book.getWorksheet('Visits')!.mergeCells('B3:C3'),
    )
    expect(importDrafted(workbook, 'visits.xlsx').cases).toEqual({
      '1234567890123456789': { 'plan-agreed': 'yes', 'plan-shared': 'no' },
      '1234567890123456790': { 'plan-agreed': 'no', 'plan-shared': 'no' },
    })
  })

  it('is unsure of a file that says nothing to what is asked, for its rows would be cases without answers', () => {
    const rows = [
      ['Colour', 'Shape'],
      ['red', 'round'],
      ['blue', 'square'],
    ]
    const { draft } = importDrafted(csv(rows), 'in.csv')
    expect(draft.mapping).toMatchObject({
      unsure: { columns: 'no column is like anything that is asked' },
    })
  })

  it('takes no time, person, comment or answer for the ids', () => {
    const rows = [
      ['Timestamp', 'Inspector', 'Your email', 'Comment', met],
      ['21/05/2026 09:00', 'Jo Brown', 'a@b.example', 'All went well there', 'Yes'],
      ['21/05/2026 09:20', 'Al Green', 'c@d.example', 'Nothing to say', 'No'],
    ]
    expect(importDrafted(csv(rows), 'in.csv')).toMatchObject({
      draft: { mapping: { number: true } },
      cases: { 1: { met: 'yes' }, 2: { met: 'no' } },
    })
  })

  it('is unsure where two columns may be the ids, or one may be anything', () => {
    const rows = [
      ['Case ref', 'Client file', 'X', met],
      ['A1', 'B7', 'q1', 'Yes'],
      ['A2', 'B9', 'q7', 'No'],
    ]
    expect(importDrafted(csv(rows), 'in.csv').faults).toEqual([
      'unsure.id: "“Case ref”, “Client file” name each row"',
    ])
    expect(importDrafted(csv(rows.map((row) => row.slice(2))), 'in.csv').faults).toEqual([
      'unsure.id: "“X” has another text in every row, and may be anything"',
    ])
  })

  it.each([
    ['says the opposite', 'Was the plan not agreed with the person?'],
    ['asks of somebody else', 'Was the plan agreed with the doctor?'],
    ['asks more', 'Was the plan agreed with the person, and was it sent to the family in time?'],
    ['is of another time', 'Did the worker meet the person within the last week?'],
  ])('is never sure of a question that %s', (_, heading) => {
    const lines = linesOf([
      ['case', heading],
      ['A1', 'Yes'],
      ['A2', 'No'],
    ])
    expect(lines[heading]).toMatch(/^(?:unsure|left out): /)
  })

  it('finds questions by their words, with numbers and marks around them', () => {
    const heading = `Q7. <b>Was the plan agreed with the person</b> * (required)`
    expect(
      linesOf([
        ['case', heading],
        ['A1', 'Yes'],
        ['A2', 'No'],
      ])[heading],
    ).toBe('sure: question plan-agreed')
  })

  it('gives no meaning to numbers by itself: a person says what they are', () => {
    for (const codes of [
      ['1', '2'],
      ['1', '1'],
      ['5', '6'],
      ['0', '2'],
    ])
      expect(
        importDrafted(csv([['case', met], ...codes.map((code, i) => [`A${i}`, code])]), 'in.csv')
          .faults[0],
      ).toMatch(/^(?:unsure.codes|codes.\d): /)
  })

  it('is unsure of two columns that ask the same', () => {
    const { faults } = importDrafted(
      csv([
        ['case', met, met],
        ['A1', 'Yes', 'No'],
        ['A2', 'No', 'No'],
      ]),
      'in.csv',
    )
    expect(faults.length).toBeGreaterThan(0)
  })

  it('takes no first row of answers for headings', () => {
    const rows = [
      ['case', met, agreed],
      ['', 'Yes', 'No'],
      ['A2', 'No', 'No'],
      ['A3', 'No', 'Yes'],
    ]
    expect(importDrafted(csv(rows), 'in.csv').faults).toEqual(['A2: nothing; an id for the row'])
  })
})
