import type { Log } from '../process/log.js'
import { embeddedServer } from './embedded-server.js'
import { announcePresence } from './presence.js'
import type { Say } from './server-place.js'

const pauseBetweenTries = 1_000
const mostTries = 10

/** The app’s own server, which is started again when it ends by itself, at the same address. */
export async function keptServer(
  folder: string,
  password: string,
  log: Log,
  say: Say,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const stopping = new AbortController()
  let server = await embeddedServer(folder, password, { say })
  let bringing = Promise.resolve()
  const announce = () =>
    announcePresence(server.url, () => {
      bringing = bringBack()
    })
  let presence = await announce()

  async function bringBack(): Promise<void> {
    log('database-lost')
    for (let tries = 1; tries <= mostTries && !stopping.signal.aborted; tries++) {
      try {
        server = await embeddedServer(folder, password, { wantedPort: server.port, say })
        presence = await announce()
        return log('database-restarted', { tries })
      } catch {
        // Another process may be starting it, or what the old one left is still being cleared.
        await new Promise((resolve) => setTimeout(resolve, pauseBetweenTries))
      }
    }
    log('database-not-restarted')
  }

  return {
    url: server.url,
    async stop() {
      stopping.abort()
      await bringing
      // Another process of the app may work on the same folder.
      if (await presence.leave()) await server.stop()
    },
  }
}
