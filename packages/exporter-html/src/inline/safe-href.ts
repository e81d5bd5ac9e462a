/**
 * The address when following it can only open a page, a mail or a call; null for the others, such
 * as `javascript:`, which would act in the reader’s name.
 */
export function safeHref(href: string): string | null {
  const trimmed = href.trim()
  return /^(https?:|mailto:|tel:|#)/i.test(trimmed) ? trimmed : null
}
