import type { StatedFigure } from './stated-figure.js'
import { numberPattern, readNumber } from './typed-number.js'

const n = numberPattern
const percentSign = String.raw`\s?(?:per\s?cent|percent|%)`
const things =
  'cases?|people|persons?|women|men|practitioners?|staff|respondents?|officers?|plans?|assessments?|reports?|reviews?|responses|replies|interviews|trainees?|managers?|victims?|spaces|houses|offices|posts|vacancies|weeks|days'
const fractions: Readonly<Record<string, number>> = {
  half: 50,
  'a third': 100 / 3,
  'one third': 100 / 3,
  'two thirds': 200 / 3,
  'a quarter': 25,
  'one quarter': 25,
  'three quarters': 75,
  'a fifth': 20,
  'one fifth': 20,
}
const fraction = Object.keys(fractions)
  .map((words) => words.replace(' ', '[ -]'))
  .join('|')

/** Words before a share that say on which side of it the figure lies. */
const bounds =
  'over|more than|above|under|fewer than|less than|almost|nearly|just over|just under|about|around|exactly'

/** Each kind of figure an author may type, the longest reading first. */
const forms: readonly { pattern: RegExp; read: (found: RegExpExecArray) => Reading | null }[] = [
  {
    pattern: new RegExp(
      String.raw`\b(none|${n}) (?:(?:out )?of (?:the |all |our )?|in every )(${n})\b(?!${percentSign}|[ -]year)`,
      'giu',
    ),
    read: ([, count, of]) => countReading(count!, of!),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(${bounds}) )?(one|two|three|four|five|six|seven|eight|nine) in (?:every )?(two|three|four|five|six|seven|eight|nine|ten)\b`,
      'giu',
    ),
    read: ([, bound = '', count, of]) =>
      boundedReading(bound.toLowerCase(), (100 * readNumber(count!)!) / readNumber(of!)!),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,])\b(${n})(?= (?:and|to|or) ${n}${percentSign})`,
      'giu',
    ),
    read: ([, percent]) => ({ kind: 'percent', percent: readNumber(percent!)! }),
  },
  {
    pattern: new RegExp(String.raw`(?<![\d.,])\b(${n})${percentSign}(?![\w])`, 'giu'),
    read: ([, percent]) => ({ kind: 'percent', percent: readNumber(percent!)! }),
  },
  {
    pattern: new RegExp(
      String.raw`(?<!first |second |other |latter |former )\b(?:(${bounds}) )?(${fraction}) (?:of|the|were|was|had|said|did|this|in)\b(?! (?:an? )?(?:year|hour|day|way|price|time))`,
      'giu',
    ),
    read: ([, bound = '', words]) =>
      boundedReading(bound.toLowerCase(), fractions[words!.toLowerCase().replace('-', ' ')]!),
  },
  {
    pattern: new RegExp(String.raw`\b(none of the|in all|in every|in no) (${things})\b`, 'giu'),
    read: ([, all]) => (/no/i.test(all!) ? share(0, 0) : share(100, 100)),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,£$/:]|(?:per cent|%) of (?:the |all |our )?|\b(?:per|table|chart|section|recommendation|standard|catch|annexe) )\b(${n})\b(?! or (?:fewer|more|less)|[ -](?:year|hour|month|minute)|-|\.\d|,\d|/|st\b|nd\b|rd\b|th\b)(?: ([\p{L}-]+))?(?: ([\p{L}-]+))?`,
      'giu',
    ),
    read: ([, value, next, second]) => numberReading(value!, [next ?? '', second ?? '']),
  },
]

type Reading =
  | Omit<Extract<StatedFigure, { kind: 'count' }>, 'text' | 'at'>
  | Omit<Extract<StatedFigure, { kind: 'percent' }>, 'text' | 'at'>
  | Omit<Extract<StatedFigure, { kind: 'share' }>, 'text' | 'at'>
  | Omit<Extract<StatedFigure, { kind: 'number' }>, 'text' | 'at'>

/** The figures stated in a text, in order; each place is read once. */
export function statedFigures(text: string): StatedFigure[] {
  const stated: StatedFigure[] = []
  const taken = dates(text)
  for (const { pattern, read } of forms) {
    for (const found of text.matchAll(pattern)) {
      const reading = read(found)
      if (!reading) continue
      const written = reading.kind === 'number' ? found[1]! : found[0].trim()
      const at = found.index + found[0].indexOf(written)
      const to = at + written.length
      if (taken.some((one) => at < one.to && to > one.at)) continue
      taken.push({ at, to })
      stated.push({ ...reading, text: shorn(written, reading), at })
    }
  }
  return stated.sort((a, b) => a.at - b.at)
}

/** A fraction’s pattern looks one word ahead; that word is not part of it. */
function shorn(written: string, { kind }: Reading): string {
  return kind === 'share'
    ? written.replace(/ (?:of|the|were|was|had|said|did|this|in)$/i, '')
    : written
}

/** Dates and years are no figures. */
function dates(text: string): { at: number; to: number }[] {
  const month =
    'January|February|March|April|May|June|July|August|September|October|November|December'
  const pattern = new RegExp(
    String.raw`\b(?:\d{1,2}(?: to \d{1,2})? (?:${month})(?: \d{4})?|(?:${month}) \d{4}|(?:19|20)\d\d(?:/\d\d)?|one to one|ISBN [\d-]+|[0-9]+\.[0-9]+(?= (?:we|on|about)))\b`,
    'giu',
  )
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    at: index,
    to: index + found.length,
  }))
}

function countReading(count: string, of: string): Reading | null {
  const [part, whole] = [readNumber(count)!, readNumber(of)!]
  return part > whole ? null : { kind: 'count', count: part, of: whole }
}

function share(from: number, to: number): Reading {
  return { kind: 'share', from, to }
}

/** What a writer may call by a round share: three points either way. */
function around(percent: number): Reading {
  return share(percent - 3, percent + 3)
}

/** A share in words, as it stands or with a word such as “over” before it. */
function boundedReading(bound: string, percent: number): Reading {
  if (/^(over|more than|above|just over)$/.test(bound)) return share(percent + 0.001, 100)
  if (/^(under|fewer than|less than|just under)$/.test(bound)) return share(0, percent - 0.001)
  if (bound === 'exactly') return share(percent - 0.5, percent + 0.5)
  return around(percent)
}

/** A bare number is a figure when it counts what evidence counts, or is written in figures. */
function numberReading(value: string, next: readonly string[]): Reading | null {
  const read = readNumber(value)!
  const counted = next.find((word) => new RegExp(`^(?:${things})$`, 'i').test(word))
  const inDigits = /^\d/.test(value) && read >= 10
  const duration = counted !== undefined && /^(weeks|days)$/i.test(counted)
  if (inDigits) return { kind: 'number', value: read, noun: counted ?? '' }
  return counted !== undefined && !duration && read > 1
    ? { kind: 'number', value: read, noun: counted }
    : null
}
