import { safeAddress } from '@inspectorate/office'

/** The address as a PDF can hold it; null when it is none to follow. */
export function safeHref(href: string): string | null {
  const address = safeAddress(href)
  return address === null ? null : encodeURI(decoded(address))
}

/** Spaces and characters beyond ASCII are escaped in a PDF; what is escaped already stays so. */
function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address.replace(/[^\x21-\x7E]/g, '')
  }
}
