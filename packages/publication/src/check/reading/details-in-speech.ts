import { matchesOf } from './matches-of.js'
import { isEnglish } from './names-in-speech.js'

/** A piece of a text that leads to one person. */
export interface Detail {
  readonly found: string
  readonly at: number
  /** `it is a telephone number`. */
  readonly what: string
  /** Whether it can hardly be anything else. */
  readonly isCertain: boolean
}

/** What somebody said that leads to one person, other than by a name: ways to reach or find them, and initials. */
export function detailsInSpeech(text: string, { year }: { readonly year: number }): Detail[] {
  const found = [
    ...addressesOfMail(text),
    ...patterns.flatMap(({ pattern, what, unless }) =>
      matchesOf(pattern, text).flatMap(({ 0: match, index }) =>
        unless?.(match) ? [] : [{ found: match.trim(), at: index, what, isCertain: true }],
      ),
    ),
    ...datesOfBirth(text, year),
    ...(isShouted(text) ? [] : initials(text)),
  ].toSorted((a, b) => a.at - b.at || b.found.length - a.found.length)
  let end = 0
  return found.filter((one) => {
    const isFirst = one.at >= end
    if (isFirst) end = one.at + one.found.length
    return isFirst
  })
}

/** Each run is taken whole: a pattern that looks for the @ in it takes a time that grows with its square. */
function addressesOfMail(text: string): Detail[] {
  return matchesOf(/\S+/g, text).flatMap(({ 0: run, index }) => {
    const found = run.replace(/^["“‘'(<[]+|[)\]>"”’'.,;:!?]+$/g, '')
    const at = index + run.indexOf(found)
    const sign = found.indexOf('@')
    if (sign > 0 && found.indexOf('.', sign) > sign)
      return [{ found, at, what: 'It is an e-mail address.', isCertain: true }]
    return sign === 0 && found.length > 2
      ? [{ found, at, what: 'It is the name of an account.', isCertain: true }]
      : []
  })
}

interface Pattern {
  readonly pattern: RegExp
  readonly what: string
  readonly unless?: (match: string) => boolean
}

const units = /(?:st|nd|rd|th|gb|mb|am|pm|cm|mm|km|kg|mg|ml|hr)$/i
const patterns: readonly Pattern[] = [
  {
    pattern:
      /\bat (?:gmail|hotmail|yahoo|outlook|icloud|aol|btinternet|\p{L}{2,30}) dot (?:com|co|org|net)\b/giu,
    what: 'It is an e-mail address.',
  },
  {
    pattern: /(?<![\p{L}\d£$€.,])\+?\(?\d(?:[\s().–-]{0,2}\d){8,18}(?![\d%])/gu,
    what: 'It is a telephone number, or another number of one person.',
    unless: (match) =>
      /^\d{1,2}[./-]\d{1,2}[./-](?:(?:19|20)\d\d|\d\d\s)/.test(match) ||
      /^(?:(?:19|20)\d\d\D{1,3})+(?:19|20)\d\d$/.test(match),
  },
  {
    pattern:
      /(?<=\b(?:phone|tel|telephone|mobile|ring|call|text|number|whatsapp|ext|extension)\b\D{1,15})(?<!\d)\d(?:[ -]?\d){4,7}(?!\s?\d)/giu,
    what: 'It is a telephone number.',
  },
  {
    pattern: /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}/gu,
    what: 'It is the number of a bank account.',
  },
  {
    pattern: /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g,
    what: 'It is a National Insurance number.',
  },
  {
    pattern: /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\d])/giu,
    what: 'It is a postcode.',
    unless: (match) => units.test(match),
  },
  {
    pattern:
      /(?<![\p{L}\d])(?:[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]\d[\dW] ?(?=[A-Z\d]{0,3}\d)(?=\d{0,3}[A-Z])[A-Z\d]{4})(?![\p{L}\d])/gu,
    what: 'It is a postcode.',
  },
  {
    pattern:
      /(?<![\p{L}\d])\d{1,4}[a-z]?,? (?:\p{Lu}[\p{Ll}’'-]{1,20} ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Close|Court|Crescent|Gardens|Terrace|Way|Place|Grove|Mews|Hill|Square|House)(?!\p{L})/gu,
    what: 'It is an address.',
  },
  {
    pattern:
      /\b(?:flat|apartment|apt|room|bed|cell) (?:no\.? ?|number )?\d{1,4}[a-z]?(?![\d\p{L}%])/giu,
    what: 'It says where one person lives.',
  },
]

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?'
const day = '\\d{1,2}(?:st|nd|rd|th)?'
const date = new RegExp(
  `(?<![\\d\\p{L}])(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}-\\d\\d-\\d\\d|${day} (?:of )?${month}(?:,? \\d{4})?|${month} ${day}(?:,? \\d{4})?)(?![\\d\\p{L}])`,
  'giu',
)
const birth = /\b(?:born|birth|birthday|d\.? ?o\.? ?b)\b/iu

/** Dates that are said to be of a birth, or too long ago to be of anything that was inspected. */
function datesOfBirth(text: string, year: number): Detail[] {
  const isOfBirth = birth.test(text)
  return matchesOf(date, text).flatMap(({ 0: found, index: at }) => {
    const [, then] = /(?<!\d)(\d{4})(?!\d)/.exec(found) ?? []
    const isLongAgo = then !== undefined && Number(then) <= year - 16
    return isOfBirth || isLongAgo
      ? [{ found, at, what: 'It is a date of birth.', isCertain: isOfBirth }]
      : []
  })
}

/** `J.S.`, `J. Smith`, `Mrs K`, `JS` where it is no abbreviation. */
function initials(text: string): Detail[] {
  return matchesOf(initial, text).flatMap(({ 0: found, index: at }) =>
    known.has(found.replace(/[.\s]/g, '')) || isEnglish(lastWord(found), true)
      ? []
      : [{ found, at, what: 'These may be initials of a person.', isCertain: false }],
  )
}

const initial =
  /(?<![\p{L}\d.&’'-])(?:\p{Lu}\. ?(?:\p{Lu}\. ?){0,2}(?:\p{Lu}\.|\p{Lu}\p{Ll}{2,20})|(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? \p{Lu}\.?|\p{Lu}{2})(?![\p{L}\d&-])/gu

/** Two or three capitals that are better known as something else, and small words that are stressed. */
const known = new Set(
  'SO MY IS NO TO OF DO IF AT BE BY GO HE IN ON OR UP WE AN AS OH HA XD YA LD AF FB FM DM IP IG BS MD OS EM OP QB NW SE GP TV UK US EU UN OK ID IT PC PO CV AM PM OT HR PA QR AI CD DJ BP IV MP MS ME NI NB PE PS PT RE SW TB VR WC AA AC DC DVD USA UAE AD BC CE PR VE VAT OAP CPN DN SW SS LA NY NZ'.split(
    ' ',
  ),
)

function lastWord(found: string): string {
  return /\p{L}+$/u.exec(found)?.[0].toLowerCase() ?? ''
}

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter((one) => /\p{Lu}/u.test(one)).length * 2 > letters.length
}
