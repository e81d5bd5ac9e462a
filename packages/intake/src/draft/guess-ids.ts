import { idHeadings } from '../columns/answer-columns.js'
import { idFault } from '../answers/id-fault.js'
import { comparable } from '../table/tidy-text.js'
import type { ColumnValues } from './column-values.js'

/** A column that may name the cases. */
export interface IdCandidate {
  readonly column: number
  readonly heading: string
  /** Who gave the ids: people, the tool for ever, or the tool from 1 on. */
  readonly by: 'us' | 'people' | 'tool' | 'counter' | 'nobody'
}

const ofPeople =
  /\b(?:case|client|person|file|record|pupil|patient|prisoner|reference|ref|crn|urn|sample|aktenzeichen|fall|dossier|expediente|caso)\b/i
const ofTool =
  /^(?:_?uuid|key|_?record ?id|response ?id|respondent ?id|instance ?id|meta[/-]instanceid|audit_id|inspection_id|submission ?id|entry ?id|user ?id|_id|guid|resultid|result_id)$/i
const counters =
  /^(?:id|_id|_index|no\.?|nr\.?|number|#|row|userno|response ?(?:no|number)|laufende nummer|numero)$/i

/** The columns that may name the cases, best first: filled in every row, each text once, and no time, person or answer. */
export function idCandidates(
  headings: readonly (readonly string[])[],
  values: readonly ColumnValues[],
  isTaken: (column: number) => boolean,
): IdCandidate[] {
  const candidates = headings.flatMap((names, column): IdCandidate[] => {
    const { filled, rows, isUnique, distinct, others } = values[column]!
    const own = names.slice(0, 1).find((name) => idHeadings.includes(comparable(name)))
    const isAnswer = (text: string) => idFault(text, '', true)?.found === 'an answer'
    // A column of answers may be headed “Response” as well.
    if (own !== undefined && !distinct.some(isAnswer)) return [{ column, heading: own, by: 'us' }]
    if (isTaken(column) || filled < rows || !isUnique || others > 0) return []
    const named = names.filter((name) => !/^column [A-Z]+$/.test(name))
    const heading = named[0]
    if (heading === undefined) return []
    if (distinct.some((text) => named.some((name) => idFault(text, name, false) !== undefined)))
      return []
    if (distinct.some((text) => text.length > 60 || /\s\S+\s/.test(text))) return []
    const words = heading.replaceAll(/[_-]/g, ' ')
    const isCounter = distinct.every(
      (text) => /^\d{1,6}$/.test(text) && Number(text) <= 5 * rows + 20,
    )
    const by =
      ofTool.test(heading) || named.some((name) => ofTool.test(name))
        ? isCounter
          ? 'counter'
          : 'tool'
        : ofPeople.test(words)
          ? 'people'
          : counters.test(heading)
            ? 'counter'
            : 'nobody'
    // Random ids and numbers are recognised; words are not.
    return by === 'nobody' && !distinct.every((text) => /\d/.test(text))
      ? []
      : [{ column, heading, by }]
  })
  const order = ['us', 'people', 'tool', 'counter', 'nobody']
  return candidates.toSorted((a, b) => order.indexOf(a.by) - order.indexOf(b.by))
}
