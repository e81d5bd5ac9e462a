import { counted } from '@inspectorate/core'
import type { EvidenceIndex } from '../evidence/evidence-index.js'
import type { ProseFinding } from '../finding/finding.js'
import { nonClaims } from '../reading/non-claims.js'
import { isOfOthers } from '../reading/passage.js'
import { findingAt, spanAt, type Sentence } from '../reading/sentences.js'
import { datesIn, type Days } from '../reading/dates.js'
import { dateInWords } from '../../wording/dates.js'

const fieldwork =
  /\b(?:fieldwork|(?:this|our|the) inspection|on site)\b[^,;.]{0,60}?\b(began|begun|started|commenced|took place|was carried out|was done|ran|lasted|ended|finished|was|in|on|between|from|during)\b[^,;.]{0,25}$/iu
/** Without one of these no date of a sentence is looked at. */
const spoken =
  /fieldwork|inspection|on site|began|begun|started|commenced|beginning|starting|drawn|dated|sentenced|released/iu
const sampled =
  /\b(?:cases?|samples?|sentences?|orders?|licences?|disposals?|children|people)\b[^;.]{0,70}\b(?:began|begun|started|commenced|beginning|starting|drawn|dated|sentenced|released)\b[^;.]{0,50}$/iu

/** Dates of fieldwork and sample that are not those of the inspection. There is no reference for a date: what agrees is right. */
export function typedDates({ rated }: EvidenceIndex): (sentence: Sentence) => ProseFinding[] {
  const { fieldwork: set, publication } = rated.printable
  const windows = rated.printable.sample.windows.map(({ from, to }) => ({
    from: Date.parse(from),
    to: Date.parse(to),
  }))
  return (sentence) => {
    if (isOfOthers(sentence.passage) || !spoken.test(sentence.text)) return []
    return nonClaims(sentence.text)
      .filter(({ kind, from }) => kind === 'date' && spanAt(sentence, from)?.kind === 'typed')
      .flatMap(({ from, to }): ProseFinding[] => {
        const text = sentence.text.slice(from, to)
        const before = sentence.text.slice(Math.max(0, from - 140), from)
        const said = datesIn(text, (set?.start ?? publication.published ?? '').slice(0, 4))
        if (said.length === 0) return []
        const cue = fieldwork.exec(before)
        const starts = cue !== null && /^(?:beg|start|commenc)/iu.test(cue[1]!)
        if (cue && !set) return []
        const expected =
          cue && set
            ? `Fieldwork began on ${dateInWords(set.start)} and took ${counted(set.weeks, 'week')}.`
            : `The sample is of ${rated.printable.sample.windows.map((one) => `${dateInWords(one.from)} to ${dateInWords(one.to)}`).join(' and ')}.`
        const right =
          cue && set
            ? said.every((days) => overlap(days, visitOf(set))) &&
              (!starts ||
                overlap(said[0]!, { from: Date.parse(set.start), to: Date.parse(set.start) }))
            : !sampled.test(before) ||
              windows.length === 0 ||
              said.every((days) => windows.some((window) => within(days, window)))
        return right
          ? []
          : [
              findingAt(sentence, from, {
                severity: 'warning',
                code: 'typed-date-contradicts',
                found: text,
                evidence: expected,
                mend: `Correct it, name its source with :authored[${text}]{source="…"}, or write :plain[${text}] if it is another date.`,
              }),
            ]
      })
  }
}

const day = 86_400_000

function visitOf({ start, weeks }: { readonly start: string; readonly weeks: number }): Days {
  const begun = Date.parse(start)
  return { from: begun, to: begun + weeks * 7 * day - day }
}

function overlap(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to
}

/** A day lies in the window; a month or year overlaps with it. */
function within(days: Days, window: Days): boolean {
  return days.to - days.from > 20 * day
    ? overlap(days, window)
    : days.from >= window.from && days.to <= window.to
}
