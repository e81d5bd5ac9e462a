import { printedName, printedNumber, standardsOf, type Framework } from '@inspectorate/core'

/** A title for a part that no framework asks for: the first of the names that stands nowhere else. */
export type OwnTitle = (...names: readonly [string, ...string[]]) => string

/**
 * Titles of parts that are ours, in a report whose other parts are named by its framework. A framework’s own “Summary”
 * is the summary: two headings of one name would be one entry twice in the contents, and a reader in the wrong place.
 */
export function ownTitles(framework: Framework): OwnTitle {
  const taken = new Set(
    [
      ...framework.report.flatMap((part) => (part.part === 'domains' ? [] : [part.title])),
      ...framework.domains.flatMap((domain) => {
        const number = printedNumber(domain)
        return [domain.title, ...(number === undefined ? [] : [`${number}. ${domain.title}`])]
      }),
      ...standardsOf(framework).map(printedName),
    ].map(asHeard),
  )
  return (...names) => {
    const last = names.at(-1)!
    const numbered = (n: number): string =>
      taken.has(asHeard(`${last} (${n})`)) ? numbered(n + 1) : `${last} (${n})`
    const title = names.find((name) => !taken.has(asHeard(name))) ?? numbered(2)
    taken.add(asHeard(title))
    return title
  }
}

/** What two titles have in common that are one when they are read out. */
function asHeard(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
}
