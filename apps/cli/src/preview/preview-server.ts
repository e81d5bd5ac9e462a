import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { besideBundle } from '../process/beside-bundle.js'
import { ownNames, plainAnswer, refused, safeHeaders } from '../serve/safe-answer.js'
import { dressed, type DressedPage } from './dressed-page.js'

/** What the page in the browser is told, by name. */
interface Told {
  /** Another version of the report, and the files that were changed. */
  readonly report: { readonly version: number; readonly changed: readonly string[] }
  readonly faults: readonly string[]
  readonly findings: readonly unknown[]
}

interface PreviewServer {
  readonly server: Server
  /** The page from now on; null while there has never been one. */
  show(page: string): void
  tell<Name extends keyof Told>(name: Name, what: Told[Name]): void
  /** Ends every answer that is still being given. */
  end(): void
}

const files = {
  '/preview.js': 'text/javascript; charset=utf-8',
  '/preview.css': 'text/css; charset=utf-8',
} as const

/** Answers this machine alone. */
export function previewServer(): PreviewServer {
  const assets = besideBundle('../public/', 'public/')
  const listeners = new Set<ServerResponse>()
  const last = new Map<keyof Told, string>()
  let page: DressedPage = dressed(null)
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { port } = server.address() as { port: number }
    if (refused(request, response, ownNames(port))) return
    const path = (request.url ?? '/').split('?')[0]!
    if (path === '/')
      return void response
        .writeHead(200, {
          ...safe,
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': page.policy,
        })
        .end(page.text)
    if (path === '/events') return listen(response)
    if (isFile(path))
      return void response
        .writeHead(200, { ...safe, 'Content-Type': files[path] })
        .end(await readFile(join(assets, path)))
    return plainAnswer(response, 404, 'There is nothing here.')
  }
  const listen = (response: ServerResponse): void => {
    response.writeHead(200, { ...safe, 'Content-Type': 'text/event-stream' })
    for (const event of last.values()) response.write(event)
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined)
    })
  })
  return {
    server,
    show(text) {
      page = dressed(text)
    },
    tell(name, what) {
      const event = `event: ${name}\ndata: ${JSON.stringify(what)}\n\n`
      last.set(name, event)
      for (const one of listeners) one.write(event)
    },
    end() {
      for (const one of listeners) one.end()
      server.closeAllConnections()
    },
  }
}

const safe = { ...safeHeaders, 'Cache-Control': 'no-store' }

function isFile(path: string): path is keyof typeof files {
  return Object.hasOwn(files, path)
}
