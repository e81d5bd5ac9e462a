import type { RatedInspection } from '../../rated-inspection.js'
import type { ProseFinding } from '../finding/finding.js'
import { detailsInSpeech } from '../reading/details-in-speech.js'
import { findingAt, spanAt, type Sentence } from '../reading/sentences.js'

/** What in quotations leads to the person who said it, or to another, other than by a name. */
export function personalDetails({
  printable,
}: RatedInspection): (sentence: Sentence) => ProseFinding[] {
  const { publication, fieldwork } = printable
  // Without any date nobody is too young.
  const year = Number((publication.published ?? fieldwork?.start ?? '9999').slice(0, 4))
  return (sentence) => {
    if (sentence.passage.kind !== 'quotation') return []
    return [
      ...detailsInSpeech(sentence.text, { year })
        .filter(({ at }) => spanAt(sentence, at)?.kind !== 'authored')
        .map(({ found, at, what, isCertain }) =>
          findingAt(sentence, at, {
            severity: isCertain ? 'error' : 'warning',
            code: 'personal-detail',
            found,
            evidence: what,
            mend: sentence.passage.quoted
              ? `Leave it out of the quotation: {without="${found.replaceAll('"', '')}"}, or quote somebody else.`
              : 'Leave it out of the quotation.',
          }),
        ),
      ...unreadable(sentence),
    ]
  }
}

/** Scripts without capitals give nothing to find names by. */
function unreadable(sentence: Sentence): ProseFinding[] {
  const match = /\p{Lo}{2,}/u.exec(sentence.text)
  if (!match) return []
  return [
    findingAt(sentence, match.index, {
      severity: 'warning',
      code: 'personal-detail',
      found: match[0].slice(0, 20),
      evidence: 'Names in this script are not found: it has no capitals.',
      mend: 'Have somebody read it for names.',
    }),
  ]
}
