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
/** What a tool calls its own ids: `Response ID`, `VisitForm_Id`, `ec5_uuid`, `GlobalID`. */
const ofTool = (heading: string) =>
  /^(?:(?:.*[\W_])?(?:uuid|guid|id)|key|userid|resultid|instanceid|meta[/-]instanceid)$/i.test(
    heading,
  ) || /\p{Ll}(?:ID|Id)$/u.test(heading)
/** Of whom, with what or where it was filled in: each row may have another, and none is the case’s. */
const ofSubmission =
  /\b(?:ip|session|contact|network|device|collector|transaction|payment|creator|editor|longitude|latitude|altitude|accuracy|url|referr?er|user agent|browser)\b/i
const randomId = /^(?:uuid:)?\{?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i
/** Addresses of machines, and decimals: where somebody was, or how much. */
const measured = /^(?:-?\d+[.,]\d+|(?:\d{1,3}\.){3}\d{1,3})$/
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
    const words = heading.replaceAll(/[_-]/g, ' ').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    if (distinct.every((text) => measured.test(text)) || ofSubmission.test(words)) return []
    const isRandom = distinct.every((text) => randomId.test(text))
    const isCounter = distinct.every(
      (text) => /^\d{1,6}$/.test(text) && Number(text) <= 5 * rows + 20,
    )
    const by =
      isRandom || named.some(ofTool)
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
