import { expect, it } from 'vitest'
import { pullReport } from '../src/index.js'
import { wordFile } from './edit-word.js'
import { editedInspection, fileForEditing, render } from './edited-inspection.js'
import { kindsOfEdits } from './kinds-of-edits.js'
import { numbersFrom } from './numbers-from.js'
import { silentDifferences } from './silent-differences.js'

/** More of them with EDITED_FILES=500. */
const files = Number(process.env['EDITED_FILES'] ?? 4)

it('of up to ten edits at once nothing is written otherwise than it was left, without a word', async () => {
  const framed = editedInspection()
  const exported = await fileForEditing(framed)
  const next = numbersFrom(18)
  const wrong: { made: string[]; silent: string[] }[] = []
  let written = 0
  for (let run = 0; run < files; run++) {
    const file = wordFile(exported)
    const made: string[] = []
    for (let left = 1 + next(10); left > 0; left--) {
      const { name, edit } = kindsOfEdits[next(kindsOfEdits.length)]!
      if (made.includes(name)) continue
      try {
        edit(file)
        made.push(name)
      } catch {
        // What it was to change is gone already.
      }
    }
    const edited = file.bytes()
    const pulled = await pullReport(edited, framed, { render })
    if (!pulled.ok) throw new Error(`${made.join('; ')}: ${JSON.stringify(pulled.issues)}`)
    const { sections, notes } = pulled.value
    written += sections.length
    // A section that is refused stays whole as it was.
    if (notes.some(({ code }) => code === 'refused')) continue
    const silent = await silentDifferences(edited, framed, pulled.value)
    if (silent.length > 0) wrong.push({ made, silent })
  }
  expect(wrong).toEqual([])
  expect(written).toBeGreaterThan(0)
})
