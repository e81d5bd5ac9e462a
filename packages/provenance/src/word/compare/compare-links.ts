import type { ReportLine } from '../report-line.js'
import type { ReportChange } from './report-change.js'

/** Links of a line that lead elsewhere than they did, came or went. */
export function compareLinks(from: ReportLine, to: ReportLine): ReportChange[] {
  const [before, after] = [linksOf(from), linksOf(to)]
  const place = to.place
  if (before.length === after.length)
    return before.flatMap((was, i): ReportChange[] => {
      const is = after[i]!
      return sameAddress(was.address, is.address)
        ? []
        : [{ code: 'link', text: is.text, from: was.address, to: is.address, place }]
    })
  const without = (links: typeof before, others: typeof before) =>
    links.filter(({ address }) => !others.some((one) => sameAddress(one.address, address)))
  return [
    ...without(before, after).map(({ text, address }): ReportChange => ({
      code: 'link',
      text,
      from: address,
      to: null,
      place,
    })),
    ...without(after, before).map(({ text, address }): ReportChange => ({
      code: 'link',
      text,
      from: null,
      to: address,
      place,
    })),
  ]
}

function linksOf({ paragraphs }: ReportLine) {
  return paragraphs.flatMap(({ links }) => links)
}

/** Programs write the same address in more than one way: a slash after the host, escaped letters. */
function sameAddress(a: string, b: string): boolean {
  return plainAddress(a) === plainAddress(b)
}

function plainAddress(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address.trim()
}
