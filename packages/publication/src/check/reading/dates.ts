/** From the first to the last day, in milliseconds since 1970 at midnight UTC. */
export interface Days {
  readonly from: number
  readonly to: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const date =
  /(?:(\d{1,2})(?:st|nd|rd|th)?(?: (?:to|and) |\s?[–-]\s?))?(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?)?\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*,?(?: (\d{4}))?/giu

/** The dates of a text that `nonClaims` found to be one; without a year they are of `year`. */
export function datesIn(text: string, year: string): Days[] {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (iso) return [{ from: Date.parse(text), to: Date.parse(text) }]
  const found = [...text.matchAll(date)]
  const last = found.at(-1)?.[4]
  return found.flatMap(({ 1: first, 2: second, 3: name, 4: own }): Days[] => {
    const month = months.indexOf(name!.toLowerCase())
    const of = Number(own ?? last ?? year)
    const at = (day: number) => Date.UTC(of, month, day)
    if (second === undefined) return [{ from: at(1), to: Date.UTC(of, month + 1, 0) }]
    return [{ from: at(Number(first ?? second)), to: at(Number(second)) }]
  })
}
