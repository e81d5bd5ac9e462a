import { placesIn } from '../narrative/places-in.js'
import { setNotesAside } from '../narrative/editors-notes.js'
import { writtenTexts } from '../narrative/written-texts.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { NoteFinding } from './finding/finding.js'

/** The notes that editors left in the narrative and the recommendations. */
export function noteFindings({ printable }: RatedInspection): NoteFinding[] {
  return writtenTexts(printable).flatMap(({ path, text: markdown }) => {
    const placeAt = placesIn(markdown)
    return setNotesAside(markdown).notes.map(({ offset, text }): NoteFinding => ({
      severity: 'advice',
      code: 'editors-note',
      path,
      ...placeAt(offset),
      text: text.replace(/\s+/g, ' '),
    }))
  })
}
