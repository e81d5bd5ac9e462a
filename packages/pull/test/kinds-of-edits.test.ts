import { beforeAll, describe, expect, it } from 'vitest'
import { pullReport, sourceTexts } from '../src/index.js'
import { wordFile } from './edit-word.js'
import { editedInspection, fileForEditing, render } from './edited-inspection.js'
import { kindsOfEdits } from './kinds-of-edits.js'

describe('an edit in Word', () => {
  const framed = editedInspection()
  let exported: Uint8Array

  beforeAll(async () => {
    exported = await fileForEditing(framed)
  })

  it.each(kindsOfEdits)('$name', async ({ edit, becomes, notes = [], section = '2.2' }) => {
    const file = wordFile(exported)
    edit(file)
    const pulled = await pullReport(file.bytes(), framed, { render })
    if (!pulled.ok) throw new Error(JSON.stringify(pulled.issues))
    const before = sourceTexts(framed.inspection).get(section)!
    const after = becomes.reduce((text, [from, to]) => {
      expect(text).toContain(from)
      return text.replace(from, () => to)
    }, before)
    expect({
      sections: pulled.value.sections.map(({ section, after }) => ({ section, after })),
      notes: pulled.value.notes.map(({ code }) => code),
    }).toEqual({ sections: after === before ? [] : [{ section, after }], notes })
  })
})
