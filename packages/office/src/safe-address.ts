const schemes = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/**
 * The address, without space around it, when following it can only open a page, a mail or a call; null
 * for the others, such as `javascript:`, which would act in the reader’s name, for a path, which leads
 * elsewhere from each place a file is kept in, and for what is no address.
 *
 * @example
 * safeAddress('https://example.org/') // 'https://example.org/'
 */
export function safeAddress(href: string): string | null {
  const address = href.trim()
  // A parser drops line breaks and tabs wherever they stand, and adds slashes that are not there.
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u001F\u007F]/.test(address) || /^https?:(?!\/\/)/i.test(address)) return null
  if (!URL.canParse(address)) return null
  const { protocol, pathname, host } = new URL(address)
  return schemes.has(protocol) && (host !== '' || pathname !== '') ? address : null
}

/** A safe address with everything escaped that formats of an office cannot hold as it stands; null for others. */
export function wholeAddress(href: string): string | null {
  const address = safeAddress(href)
  return address === null ? null : new URL(address).href
}

/** The address that words of a publication are, such as a website or a mail address; null for others. */
export function addressOfWords(words: string): string | null {
  return safeAddress(/^[^\s@:]+@[^\s@]+$/.test(words) ? `mailto:${words}` : words)
}
