import { readWordReport } from '@inspectorate/provenance'
import { expect, it } from 'vitest'
import { pullReport, reportForEditing, sourceTexts } from '../src/index.js'
import { withTexts } from '../src/with-texts.js'
import { wordFile } from './edit-word.js'
import { editedInspection, fileForEditing, render } from './edited-inspection.js'
import { kindsOfEdits } from './kinds-of-edits.js'

/** More of them with EDITED_FILES=500. */
const files = Number(process.env['EDITED_FILES'] ?? 4)

/** Numbers that are the same in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff
    return (state >> 8) % below
  }
}

/** What the narrative says, as another reader of Word files sees it. */
function linesOf(bytes: Uint8Array): string[] {
  const report = readWordReport(bytes, { recommendations: 'Recommendations' })
  if (!report.ok) throw new Error(JSON.stringify(report.issues))
  return report.value.lines.body
    .filter(({ place }) => place.part === 'text')
    .map(({ text }) => text.replace(/\uE0F0/g, '').trim())
}

it('of up to ten edits at once nothing is written otherwise than it was left, without a word', async () => {
  const framed = editedInspection()
  const exported = await fileForEditing(framed)
  const next = numbersFrom(18)
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
    const texts = new Map([
      ...sourceTexts(framed.inspection),
      ...sections.map(({ section, after }) => [section, after] as const),
    ])
    const again = reportForEditing(withTexts(framed, texts))
    if (!again.ok) throw new Error(`${made.join('; ')}: ${JSON.stringify(again.issues)}`)
    written += sections.length
    // A section that is refused stays whole as it was.
    if (notes.some(({ code }) => code === 'refused')) continue
    const listed = notes.flatMap(({ from, to }) => [from, to]).filter((text) => text !== '')
    const left = linesOf(edited)
    const said = linesOf(await render(again.value))
    const differ = [
      ...left.filter((line) => !said.includes(line)),
      ...said.filter((line) => !left.includes(line)),
    ]
    const silent = differ.filter((line) => !listed.some((text) => line.includes(text)))
    expect({ made, silent }).toEqual({ made, silent: [] })
  }
  expect(written).toBeGreaterThan(0)
})
