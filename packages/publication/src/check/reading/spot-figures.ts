import { matchesOf } from './matches-of.js'
import { numberPattern, readNumber } from './typed-number.js'
import type { FigureReading, TypedFigure } from './figure-reading.js'

const n = numberPattern
const percentSign = String.raw`(?:\s?%|[ -]per[ -]?cent\b(?!age)|\s?percent\b(?!age)|\s?pc\b)`
const the = String.raw`(?:the |all |all the |our |these |those |its |their )?`
const adjectives = String.raw`(?:(?:relevant|eligible|inspected|applicable|sampled|remaining|other) )?`
const over = 'well over|just over|over|more than|above|upwards of|at least'
const under = 'well under|just under|under|fewer than|less than|below|at most|up to'
const about = 'approximately|roughly|about|around|some|almost|nearly|close to'
/** “no more than” and “not about” are no hedges. */
const hedge = String.raw`(?<!\bno )(?<!\bnot )(?<bound>${over}|${under}|${about}|exactly)`

const fractions: Readonly<Record<string, number>> = {
  half: 50,
  third: 100 / 3,
  quarter: 25,
  fifth: 20,
  sixth: 100 / 6,
  tenth: 10,
  eighth: 12.5,
}
const fraction = String.raw`(?:(?:(?<parts>a|one|two|three|four|five|seven|nine)[ -])?(?<fraction>half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?))`
const glyphs: Readonly<Record<string, number>> = {
  '½': 50,
  '⅓': 100 / 3,
  '⅔': 200 / 3,
  '¼': 25,
  '¾': 75,
  '⅕': 20,
}

type Form = readonly [
  pattern: string,
  read: (groups: Readonly<Record<string, string | undefined>>) => FigureReading | null,
  inexact?: true,
]

/** Each form of figure an author may type, the longest first; a place is read once. */
const forms: readonly Form[] = [
  [
    String.raw`\ball but (?<missing>${n})\b(?: of ${the}${adjectives}(?<of>${n})\b)?(?!${percentSign})`,
    ({ missing, of }) => ({
      kind: 'all-but',
      missing: valueOf(missing),
      of: of === undefined ? null : valueOf(of),
    }),
  ],
  // “one of seven offices” says how many offices there are
  [
    String.raw`(?<=\bone of (?:the |its |our |their )?)(?<value>${n})\b(?= (?!(?:relevant|eligible|inspected|sampled|licence|\p{L}+ )?(?:cases?|women|men|children|people|girls|boys|respondents|responses|files|plans)\b)\p{L})(?!${percentSign})`,
    ({ value }) => ({ kind: 'number', value: valueOf(value), decimals: decimalsOf(value!) }),
  ],
  // One in five, nine out of every ten: a share, unless it counts cases
  [
    String.raw`\b(?:${hedge} )?(?<count>one|two|three|four|five|six|seven|eight|nine) in (?:every )?(?<of>two|three|four|five|six|seven|eight|nine|ten)\b(?! (?:weeks|days|months|years|minutes|hours)\b)`,
    ({ bound: word, count, of }) => bounded(word, (100 * valueOf(count)) / valueOf(of)),
  ],
  [
    String.raw`\b(?:${hedge} )?(?<count>\d+) in (?:every )?(?<of>\d+)\b(?!${percentSign}|\d|[.,/]\d)`,
    ({ bound: word, count, of }) => boundedCount(word, count, of),
  ],
  [
    String.raw`(?<![\d.,/-])\b(?:${hedge} )?(?<count>none|${n})(?: (?:out )?of (?:every |a total of )?${the}${adjectives}|\s?/\s?)(?<of>${n})\b(?!${percentSign}|[/-]\d|\d|[.,]\d)`,
    ({ bound: word, count, of }) => boundedCount(word, count, of),
  ],
  // Both ends of a range stand for themselves
  [
    String.raw`(?<![\d.,/£$€-])\b(?<percent>${n})(?=(?: (?:and|to|or) |\s?[–-]\s?)(?:${n})${percentSign})`,
    ({ percent }) => percentOf(percent),
    true,
  ],
  [
    String.raw`(?<![\d.,/-])\b${hedge} (?<percent>${n})${percentSign}`,
    ({ bound: word, percent }) => bounded(word, valueOf(percent)),
  ],
  [
    String.raw`(?<![\d.,/£$€])(?<![\p{L}\d])(?<percent>${n})${percentSign}`,
    ({ percent }) => percentOf(percent),
  ],
  [
    String.raw`\b(?:${hedge} )?${fraction}\b(?=,? (?:of|the|all|our|these|those|its|were|was|had|have|has|are|is|said|did|do|does|in|who|thought|felt|told|knew|saw|got|could|would|should|not|also|only|each|this|that|as|\p{L}+ed)\b|[.,;:)’”]|$)(?<!\b(?:by|on|into) (?:a|one) (?:third|quarter|fifth|sixth|tenth))`,
    ({ bound: word, parts, fraction: name }) => fractionOf(word, parts, name),
  ],
  [
    String.raw`(?:\b${hedge} )?(?<glyph>[½⅓⅔¼¾⅕])(?= of\b| the\b)`,
    ({ bound: word, glyph }) => bounded(word, glyphs[glyph!]!),
  ],
  [
    String.raw`(?<![\d.,/£$€:-])(?<![\p{L}\d])(?<bound>(?<!\bno )(?<!\bnot )(?:${over}|${under}|${about})|no more than|no fewer than|no less than) (?<value>${n})\b(?![.,]\d|\d|/|:\d)`,
    ({ bound: word, value }) => boundedNumber(word!, value),
  ],
  [
    String.raw`(?<![\d.,/£$€:])(?<![\p{L}\d-])(?<value>${n})\b(?![.,]\d|\d|/\d|:\d)`,
    ({ value }) =>
      /^one$/i.test(value!)
        ? null
        : { kind: 'number', value: valueOf(value), decimals: decimalsOf(value!) },
  ],
]

const compiled = forms.map(([source, read, inexact]) => ({
  pattern: new RegExp(source, 'giu'),
  read,
  inexact,
}))

/** The figures typed into a text, in order; `text` has everything blotted out that is bound or claims nothing. */
export function spotFigures(text: string): TypedFigure[] {
  if (
    !/[\d½⅓⅔¼¾⅕]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|half|halves|third|quarter|fifth|sixth|eighth|tenth|dozen/i.test(
      text,
    )
  )
    return []
  const taken = new Uint8Array(text.length)
  const figures: TypedFigure[] = []
  for (const { pattern, read, inexact } of compiled) {
    for (const { 0: found, index, groups = {} } of matchesOf(pattern, text)) {
      const to = index + found.length
      if (taken[index] === 1 || taken[to - 1] === 1) continue
      const reading = read(groups)
      if (!reading) continue
      taken.fill(1, index, to)
      const hedged = inexact ?? groups['bound'] !== undefined
      figures.push({ reading, text: found, from: index, to, ...(hedged ? { inexact: true } : {}) })
    }
  }
  return figures.sort((a, b) => a.from - b.from)
}

function valueOf(text: string | undefined): number {
  return readNumber(text ?? '') ?? Number.NaN
}

function decimalsOf(text: string): number {
  return /\.(\d+)$/.exec(text)?.[1]!.length ?? 0
}

function percentOf(text: string | undefined): FigureReading {
  return { kind: 'percent', percent: valueOf(text), decimals: decimalsOf(text ?? '') }
}

function boundedCount(
  word: string | undefined,
  count: string | undefined,
  of: string | undefined,
): FigureReading | null {
  const [part, whole] = [valueOf(count), valueOf(of)]
  if (whole === 0 || part > whole) return null
  return word === undefined
    ? { kind: 'count', count: part, of: whole }
    : bounded(word, (100 * part) / whole)
}

function fractionOf(
  word: string | undefined,
  parts: string | undefined,
  name: string | undefined,
): FigureReading | null {
  const one = (name ?? '')
    .toLowerCase()
    .replace(/^halves$/, 'half')
    .replace(/s$/, '')
  const many = parts === undefined || /^an?$/i.test(parts) ? 1 : valueOf(parts)
  if (parts === undefined && one !== 'half') return null
  const share = many * fractions[one]!
  return share > 100 ? null : bounded(word, share, one === 'half' ? 2.6 : 3)
}

/** How far beyond its bound “over half” may reach: nobody calls 80 per cent so. */
const reach = 16

/** A share with a word such as “over” before it: an interval of percentages. */
function bounded(word: string | undefined, percent: number, slack = 3): FigureReading {
  const said = (word ?? '').toLowerCase()
  const share = (from: number, to: number): FigureReading => ({
    kind: 'share',
    from: Math.max(0, from),
    to: Math.min(100, Math.max(percent, to)),
  })
  if (/at least/.test(said)) return share(percent, percent + reach)
  if (/at most|up to/.test(said)) return share(percent - reach, percent)
  if (new RegExp(`^(?:${over})$`).test(said)) return share(percent + 0.001, percent + reach)
  if (new RegExp(`^(?:${under})$`).test(said))
    return { kind: 'share', from: Math.max(0, percent - reach), to: percent - 0.001 }
  if (/almost|nearly|close to/.test(said)) return share(percent - 6, percent)
  if (said === 'exactly') return share(percent - 0.5, percent + 0.5)
  return share(percent - slack, percent + slack)
}

function boundedNumber(word: string, text: string | undefined): FigureReading {
  const value = valueOf(text)
  const said = word.toLowerCase()
  if (/^no (?:more|fewer|less) than$/.test(said)) return { kind: 'bounded', from: value, to: value }
  if (new RegExp(`^(?:${over})$`).test(said))
    return { kind: 'bounded', from: value, to: value * 1.3 }
  if (new RegExp(`^(?:${under})$`).test(said))
    return { kind: 'bounded', from: value * 0.7, to: value }
  return { kind: 'bounded', from: value * 0.95, to: value * 1.05 }
}
