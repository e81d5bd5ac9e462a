import { createHash } from 'node:crypto'

/** What a page may do: what stands in it, and nothing from elsewhere. Scripts and styles of its own are named by their hashes. */
export function pagePolicy(page: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashesOf(page, /<script(?: [^>]*)?>([\s\S]*?)<\/script>/g)}`,
    `style-src ${hashesOf(page, /<style(?: [^>]*)?>([\s\S]*?)<\/style>/g)}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function hashesOf(page: string, pattern: RegExp): string {
  const hashes = Array.from(
    page.matchAll(pattern),
    ([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`,
  )
  return hashes.length === 0 ? "'none'" : [...new Set(hashes)].join(' ')
}
