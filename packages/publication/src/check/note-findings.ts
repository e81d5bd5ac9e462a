import { placesIn } from '../narrative/places-in.js'
import { setNotesAside } from '../narrative/editors-notes.js'
import { writtenTexts } from '../narrative/written-texts.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { NoteFinding } from './finding/finding.js'

/** What a file of a section begins with before anybody has written it: nothing to answer. */
function isHint(text: string): boolean {
  return text.startsWith('Hint:')
}

/** The notes that editors left in the narrative and the recommendations. */
export function noteFindings({ printable }: RatedInspection): NoteFinding[] {
  return writtenTexts(printable).flatMap(({ path, text: markdown }) => {
    const placeAt = placesIn(markdown)
    const notes = setNotesAside(markdown).notes.filter(({ text }) => !isHint(text))
    return notes.map(({ offset, text }): NoteFinding => ({
      severity: 'advice',
      code: 'editors-note',
      path,
      ...placeAt(offset),
      text: text.replace(/\s+/g, ' '),
    }))
  })
}
