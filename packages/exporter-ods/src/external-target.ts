const NOWHERE = 'https://nowhere.invalid/'
/** Excel repairs a workbook with a longer address. */
const LONGEST_ADDRESS = 2079

/** `href` as a link may hold it; null when it is no web, mail or relative address. */
export function externalTarget(href: string): string | null {
  if (!URL.canParse(href, NOWHERE)) return null
  const { protocol, href: address } = new URL(href, NOWHERE)
  if (!['https:', 'http:', 'mailto:'].includes(protocol)) return null
  // Relative addresses start from inside the package (OpenDocument 1.3, part 2, 3.7): one step out.
  const target = address.startsWith(NOWHERE) ? `../${address.slice(NOWHERE.length)}` : address
  return target === '../' || target.length > LONGEST_ADDRESS ? null : target
}
