/**
 * The address when following it can only open a page, a mail or a call; null for the others, such
 * as `javascript:` or a file, which would act in the reader’s name.
 */
export function safeHref(href: string): string | null {
  const trimmed = href.trim()
  return /^(https?:|mailto:|tel:)/i.test(trimmed) ? encodeURI(decoded(trimmed)) : null
}

/** Spaces and characters beyond ASCII are escaped in a PDF; what is escaped already stays so. */
function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address.replace(/[^\x21-\x7E]/g, '')
  }
}
