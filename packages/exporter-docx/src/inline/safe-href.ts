import { safeAddress } from '@inspectorate/office'

/** The address as Word can hold it, which would not open a document otherwise; null when it is none to follow. */
export function safeHref(href: string): string | null {
  const address = safeAddress(href)
  return address === null ? null : new URL(address).href
}
