import { describe, expect, it } from 'vitest'
import { withPulled } from '../src/index.js'
import { wordFile, type WordFile } from './edit-word.js'
import { editedInspection, fileForEditing, pulledAfter } from './edited-inspection.js'

const reason =
  'Plans were good in :count[assessment-safety yes] cases, leaders are :plain[bolder than] before,\nand staff know it'
const { framework, inspection } = editedInspection()
const framed = {
  framework,
  inspection: { ...inspection, departures: { '2.2': { to: 'requires-improvement', reason } } },
}

const pull = (edit: (file: WordFile) => void) => pulledAfter(framed, edit)

describe('the reason of a decision', () => {
  it('comes back from the sentence of the report that prints it, with what is bound in it', async () => {
    const { sections, notes } = await pull((file) => {
      file.type('Plans were good in', 'Most plans held, in')
      file.type('and staff know it', 'and all staff know it by now')
    })
    expect(notes).toEqual([])
    expect(sections).toEqual([
      {
        section: 'departures/2.2',
        before: reason,
        after: reason
          .replace('Plans were good in', 'Most plans held, in')
          .replace('and staff know it', 'and all staff know it by now'),
      },
    ])
    expect(withPulled(framed, sections).inspection.departures['2.2']).toEqual({
      to: 'requires-improvement',
      reason: sections[0]!.after,
    })
  })

  it('is why there is no rating, too', async () => {
    const { sections, notes } = await pull((file) =>
      file.type('No court reports were drawn', 'No reports for courts were drawn'),
    )
    expect(notes).toEqual([])
    expect(sections).toMatchObject([
      { section: 'notRated/2.1', after: 'No reports for courts were drawn' },
    ])
  })

  it('stands in sentences that are not locked', async () => {
    const file = wordFile(await fileForEditing(framed))
    expect(file.paragraph('and staff know it')).not.toContain('w:sdt')
    expect(file.paragraph('Given by professional discretion')).toContain('w:sdt')
  })

  it.each([
    ['the words of the report around it', 'Reason recorded', 'Reason given'],
    ['a figure in it', 'good in ', 'good in 9'],
    ['what an author vouches for in it', 'bolder than', 'weaker than'],
  ])('stays, and the sentence is listed, where %s was changed', async (_, from, to) => {
    const { sections, notes } = await pull((file) => {
      file.type(from, to)
    })
    expect(sections).toEqual([])
    expect(notes).toMatchObject([{ code: 'generated-changed', section: null }])
  })

  it('stays where it was set in bold, which it cannot be', async () => {
    const { sections, notes } = await pull((file) => {
      const says = 'and staff know it'
      const bold = file.paragraph(says).replace('<w:r>', '<w:r><w:rPr><w:b/></w:rPr>')
      file.replace(says, bold.replace(says, 'and staff say it'))
    })
    expect(sections).toEqual([])
    expect(notes).toMatchObject([{ code: 'generated-changed' }])
  })
})
