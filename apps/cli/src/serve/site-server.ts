import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { ownNames, plainAnswer, refused, safeHeaders } from './safe-answer.js'
import type { Site } from './site.js'

/**
 * Answers with a site’s pages. At an address that only this machine reaches, to its own names alone; elsewhere
 * (`localHost` is null) whoever runs it has chosen that others read it, by whatever name they know it.
 */
export function siteServer(
  present: () => Promise<Site>,
  { localHost, onFault }: { readonly localHost: string | null; onFault(error: unknown): void },
): Server {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { port } = server.address() as { port: number }
    if (refused(request, response, localHost === null ? null : ownNames(port, localHost))) return
    const path = pathOf(request.url ?? '/')
    const page = path === null ? null : await (await present()).page(path)
    if (!page) return plainAnswer(response, 404, 'There is nothing here.')
    const { bytes, headers } = page
    const all = { ...safeHeaders, 'X-Frame-Options': 'DENY', ...headers }
    if (isKnown(request.headers['if-none-match'], headers['ETag'])) {
      const { 'Content-Length': _, ...others } = all as Record<string, string>
      return void response.writeHead(304, others).end()
    }
    response.writeHead(200, all).end(request.method === 'HEAD' ? undefined : bytes)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      onFault(error)
      if (response.headersSent) response.destroy()
      else plainAnswer(response, 500, 'This could not be made. Who runs this is told why.')
    })
  })
  return server
}

/** The path that is asked for, in letters; null of what is none. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.split('?')[0]!)
  } catch {
    return null
  }
}

/** Whether who asks has it (RFC 9110, 13.1.2: weak tags are compared too). */
function isKnown(asked: string | undefined, tag: string | undefined): boolean {
  if (asked === undefined || tag === undefined) return false
  return asked
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === tag)
}
