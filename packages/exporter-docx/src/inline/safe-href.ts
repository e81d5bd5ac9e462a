/**
 * The address as Word can hold it, when following it can only open a page, a mail or a call; null
 * for the others, such as `javascript:`, and for what is no address: Word would not open a document
 * that holds one.
 */
export function safeHref(href: string): string | null {
  try {
    const url = new URL(href.trim())
    return /^(https?|mailto|tel):$/.test(url.protocol) ? url.href : null
  } catch {
    return null
  }
}
