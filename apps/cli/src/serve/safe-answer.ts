import type { IncomingMessage, ServerResponse } from 'node:http'

/** What keeps an answer out of other sites’ pages, whatever is in it. */
export const safeHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const

/** An answer in words that nobody keeps. */
export function plainAnswer(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, {
      ...safeHeaders,
      'Cache-Control': 'no-store',
      'Content-Type': 'text/plain; charset=utf-8',
      ...(status === 405 && { Allow: 'GET, HEAD' }),
    })
    .end(`${text}\n`)
}

/**
 * Answers a request that a server of this machine’s pages does not take, and says that it did: one by another name, for a
 * page of another site that had its name point here would read what is not for it (DNS rebinding); one by such a page;
 * and whatever does more than read.
 */
export function refused(
  { headers, method }: IncomingMessage,
  response: ServerResponse,
  names: readonly string[] | null,
): boolean {
  const refuse = (status: number, text: string): true => {
    plainAnswer(response, status, text)
    return true
  }
  if (names && !names.includes((headers.host ?? '').toLowerCase()))
    return refuse(421, `This is http://${names[0]}/ and answers to no other name.`)
  if (headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate')
    return refuse(403, 'Not for pages of other sites.')
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'This is only read.')
  return false
}

/** By what names this machine asks itself at a port; `host` is the address that it answers at. */
export function ownNames(port: number, host = '127.0.0.1'): string[] {
  const hosts = [
    ...new Set([host.includes(':') ? `[${host}]` : host, '127.0.0.1', 'localhost', '[::1]']),
  ]
  // Browsers leave out the port that goes without saying.
  return [...hosts.map((one) => `${one}:${port}`), ...(port === 80 ? hosts : [])]
}
