import { describe, expect, it } from 'vitest'
import type { WordFile } from './edit-word.js'
import { editedInspection, pulledAfter } from './edited-inspection.js'

const framed = editedInspection()
const before = framed.inspection.narrative['2.2']!

const pull = (edit: (file: WordFile) => void) => pulledAfter(framed, edit)

describe('what a box says of itself', () => {
  it('comes back into its attributes, with the text in it', async () => {
    const { sections, notes } = await pull((file) => {
      file.type('A plan on one page', 'A plan “on one page” & for him')
      file.type('He kept it', 'He has kept it')
      file.type('Practitioner', 'A practitioner of "Northtown"')
      file.type('Two offices', 'Both offices')
    })
    expect(notes).toEqual([])
    expect(sections).toEqual([
      {
        section: '2.2',
        before,
        after: before
          .replace('title="A plan on one page"', 'title="A plan “on one page” &amp; for him"')
          .replace('He kept it', 'He has kept it')
          .replace('who="Practitioner"', 'who="A practitioner of &quot;Northtown&quot;"')
          .replace('"Two offices"', '"Both offices"'),
      },
    ])
  })

  it('is listed where what the report says beside it was changed', async () => {
    const { sections, notes } = await pull((file) => {
      file.type('Practice example', 'An example')
    })
    expect(sections).toEqual([])
    expect(notes).toMatchObject([{ code: 'generated-changed' }])
  })
})
