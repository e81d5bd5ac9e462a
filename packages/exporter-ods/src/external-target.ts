import { safeAddress } from '@inspectorate/office'

/** Excel, which opens these files too, repairs a workbook with a longer address. */
const LONGEST_ADDRESS = 2079

/** `href` as a link may hold it; null when it is none to follow. */
export function externalTarget(href: string): string | null {
  const address = safeAddress(href)
  const target = address === null ? null : new URL(address).href
  return target === null || target.length > LONGEST_ADDRESS ? null : target
}
