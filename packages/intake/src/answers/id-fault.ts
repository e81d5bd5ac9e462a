import type { IssueCode } from '@inspectorate/core'
import { answerOf } from '../columns/answer-words.js'
import { textOf, type SourceCell } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'

/** Why a cell names no case or response. */
export interface IdFault {
  readonly code: IssueCode
  readonly found?: string
  readonly expected: string
}

const reference = 'a reference, such as A-17, that tells nothing of a person'

/** Why a cell holds no id at all: nothing, no text, or a number that lost its digits. */
export function unreadableId(cell: SourceCell | undefined): IdFault | undefined {
  if (typeof cell === 'object') return { code: 'invalid-value', expected: 'an id as text' }
  const id = textOf(cell)
  if (id === '' || id === 'NA') return { code: 'invalid-value', expected: 'an id for the row' }
  // What a spreadsheet program makes of a long number when it writes CSV.
  return /^\d(?:[.,]\d+)?E\+\d+$/i.test(id)
    ? { code: 'invalid-value', expected: 'an id as text, with all its digits' }
    : undefined
}

/**
 * Why a cell names no case or response: it holds no id, or a time or a person. A case bears its id into publications, so
 * that neither when it was filled in may be one, nor who it is about or by whom.
 */
export function idFault(
  cell: SourceCell | undefined,
  heading: string,
  namesOfPlaces: boolean,
): IdFault | undefined {
  const unreadable = unreadableId(cell)
  if (unreadable) return unreadable
  const id = textOf(cell)
  if (isTime(id, heading)) return { code: 'not-an-id', found: 'a time', expected: reference }
  if ((id.length > 1 && answerOf(id) !== undefined) || /^(?:dis)?agree$/i.test(id))
    return { code: 'not-an-id', found: 'an answer', expected: reference }
  if (isPerson(id, heading, namesOfPlaces))
    return { code: 'not-an-id', found: 'the name or address of a person', expected: reference }
  return undefined
}

const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|avr|mai|juin|juil|août|déc|mär|okt|dez)[\\p{L}.]*'
const clock = '\\d{1,2}[:.h]\\d{2}'
const times = [
  // 2026-05-22, 2026/05/22 09:12:33 am GMT+1, 2026-05-22T09:12:33.120Z
  new RegExp(`^\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:$|[ ,T]+${clock}|T$)`, 'u'),
  // 22/05/2026 09:12, 5-22-26 9:12 PM
  /^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}(?:$|[ ,]+\d)/u,
  new RegExp(`^\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{2}[ ,]+${clock}`, 'u'),
  /^\d{1,2}\/\d{1,2}\/\d{2}$/u,
  // 09:12, 9:12:33 pm
  /^\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?$/iu,
  // 22 May 2026 09:12, May 22, 2026, Fri 22-May-26
  new RegExp(
    `^(?:\\p{L}{2,10}\\.?,? )?\\d{1,2}(?:st|nd|rd|th|\\.)?[ -]+${month}[ -]+\\d{2,4}`,
    'iu',
  ),
  new RegExp(`^(?:\\p{L}{2,10}\\.?,? )?${month} \\d{1,2}(?:st|nd|rd|th)?,? +\\d{2,4}`, 'iu'),
] as const
const ofTimes =
  /(?:^|[^\p{L}])(?:time ?stamp|timestamp|date|time|start(?:ed|date|time)?|end(?:ed|date|time)?|completed|submitted|submit ?date|submission ?(?:time|date)|created|modified|recorded|today|datum|zeit(?:stempel)?|horodat\p{L}*|fecha)(?:$|[^\p{L}])/iu

/** Whether a text is a time: by its form, or a number under a heading of times, as spreadsheet programs keep them. */
function isTime(text: string, heading: string): boolean {
  if (text.length > 60) return false
  if (times.some((form) => form.test(text))) return true
  return isOfTimes(heading) && /^(?:\d{5}(?:[.,]\d+)?|\d{8}|\d{10}|\d{13}|\d{14})$/.test(text)
}

/** Whether a heading says that times stand under it. */
function isOfTimes(heading: string): boolean {
  return ofTimes.test(heading.replaceAll('_', ' ')) && !/\bids?\b/i.test(heading)
}

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u
const titled = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|herr|frau|mme|sr|sra)\.? +\p{L}/iu
/** Small words of names, in front and in between: “van Dijk, Ada”, “Ada de la Cruz”. */
const small =
  "(?:(?:(?:de|del|della|di|da|dos|du|van|von|der|den|ten|ter|la|le|al|el|bin|ibn|ap|mac|mc|o) )|(?:d|l|o)['’])*"
const word = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`
const name = new RegExp(`^${small}${word}(?:,? +${small}${word}){1,3}$`, 'u')
const ofPeople =
  /(?:^|[^\p{L}])(?:(?:first|last|full|user|sur|fore|given|family|inspector|assessor|respondent|officer|client)? ?names?|inspectors?|assessors?|reviewers?|officers?|interviewers?|enumerators?|surveyors?|auditors?|practitioners?|managers?|authors?|owners?|users?|e-?mails?|(?:e-?mail )?address|initials|signature|(?:completed|submitted|created|modified|entered|assessed|conducted|prepared|recorded) by|prüfer\p{L}*|bearbeiter\p{L}*|inspecteur\p{L}*|inspectora?|nom|nombre|naam|nome)(?:$|[^\p{L}])/iu

/** What cases are called that are no people. */
const noNames =
  /(?:^|[^\p{L}])(?:case|file|row|record|response|person|client|home|house|unit|team|site|ward|school|office|branch|centre|center|region|area|north|south|east|west|new|group|sample|court|service|fall|akte|dossier|cas|caso)(?:$|[^\p{L}])/iu

/** Whether a text names or reaches a person: an address, words like a name, or any words under a heading of people. */
function isPerson(text: string, heading: string, namesOfPlaces: boolean): boolean {
  if (address.test(text)) return true
  if (/\d/.test(text)) return false
  if (isOfPeople(heading)) return true
  if (namesOfPlaces || text.length > 60) return false
  return titled.test(text) || (name.test(text) && !noNames.test(text) && !/ \p{L}$/u.test(text))
}

/** Whether a heading says that people stand under it. */
function isOfPeople(heading: string): boolean {
  const words = comparable(heading).replaceAll('_', ' ')
  return ofPeople.test(words) && !/\b(?:ids?|no|number|ref(?:erence)?|code)\b/.test(words)
}
