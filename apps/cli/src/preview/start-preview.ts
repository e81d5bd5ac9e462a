import { dirname, resolve } from 'node:path'
import { listenAt } from '../serve/listen-at.js'
import { buildPage } from './built-page.js'
import { previewServer } from './preview-server.js'
import { shownFindings } from './shown-findings.js'
import { foldersOf } from '../watch/folders-of.js'
import { oneAtATime } from '../watch/one-at-a-time.js'
import { watchFiles } from '../watch/watch-files.js'

export interface Preview {
  readonly url: string
  close(): Promise<void>
}

interface PreviewOptions {
  /** Zero for any that is free. */
  readonly port: number
  readonly framework?: string | undefined
  /** Is told of each version: the files that were changed, and the faults that hold a new page back. */
  readonly onBuilt?: (changed: readonly string[], faults: readonly string[]) => void
}

/** Shows the report of an inspection on this machine, made again on every saved change of its files. */
export async function startPreview(
  file: string,
  { port, framework, onBuilt }: PreviewOptions,
): Promise<Preview> {
  const root = dirname(resolve(file))
  const { server, show, tell, end } = previewServer()
  const own = await listenAt(server, port, '127.0.0.1')
  let version = 0
  let isClosed = false
  const { remake, isWaiting, settled } = oneAtATime(async (changed) => {
    const built = await buildPage(file, framework)
    watching?.watchAlso(await foldersOf(file))
    if (built.ok) {
      show(built.page)
      tell('report', { version: (version += 1), changed })
    }
    tell('faults', built.ok ? [] : built.faults)
    onBuilt?.(changed, built.ok ? [] : built.faults)
    if (!built.ok) return
    // The page first: to read all sentences takes longer.
    await new Promise((done) => setTimeout(done, 0))
    if (isWaiting() || isClosed) return
    tell('findings', shownFindings(file, built.rated, built.origins))
  })
  let watching: Awaited<ReturnType<typeof watchFiles>> | undefined
  remake([])
  await settled()
  watching = await watchFiles(root, await foldersOf(file), remake)
  return {
    url: `http://127.0.0.1:${own}/`,
    async close() {
      isClosed = true
      watching?.close()
      await settled()
      end()
      await new Promise((done) => server.close(done))
    },
  }
}
