import { describe, expect, it } from 'vitest'
import { smallColumns } from '../../test/small-columns.js'
import { workbookOf } from '../../test/workbook-of.js'
import { readTable } from '../arrange/read-table.js'
import { readAnswers } from './read-answers.js'
import { describeNote } from './table-notes.js'

const notesOf = async (bytes: Uint8Array, name: string) => {
  const table = readTable(bytes, name, ['Cases'])
  const read = table.ok ? readAnswers(table.value, smallColumns) : table
  return read.ok ? read.value.notes.map(describeNote) : read.issues
}
const head = ['case', 'sex', 'plan-engaging']

describe('the notes on a table', () => {
  it('name other sheets with the same kind of rows, and no other', async () => {
    const bytes = await workbookOf({
      Cases: [head, ['P1', 'man', 'yes']],
      'Week 2': [['Second week'], head, ['P2', 'man', 'yes'], ['P3', 'man', 'no']],
      'No rows yet': [head],
      Questions: [
        ['Question', 'What it asks'],
        ['plan-engaging', 'Does the plan engage the person?'],
      ],
      Sums: [
        ['Sex', 'Cases'],
        ['man', 3],
      ],
    })
    expect(await notesOf(bytes, 'c.xlsx')).toEqual([
      'The sheet Week 2 was not read: it has 2 rows of the same kind.',
    ])
  })

  it('say what was hidden', async () => {
    const bytes = await workbookOf({ Cases: [head, ['P1', 'man', 'yes']] }, (made) => {
      const sheet = made.getWorksheet('Cases')!
      sheet.state = 'veryHidden'
      sheet.getRow(2).hidden = true
    })
    expect(await notesOf(bytes, 'c.xlsx')).toEqual([
      'The sheet Cases is hidden; it was read.',
      'The sheet Cases hides 1 row, read like the rest.',
    ])
  })

  it('say which rows of CSV were cut off', async () => {
    const bytes = new TextEncoder().encode('case,sex,plan-engaging\nP1,man,yes\nP2,man\n')
    expect(await notesOf(bytes, 'c.csv')).toEqual([
      '1 row (3) ended before the last of 3 columns; what they lack was read as blank.',
    ])
  })
})
