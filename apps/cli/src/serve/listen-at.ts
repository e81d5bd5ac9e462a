import type { Issue } from '@inspectorate/core'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { UnusableInput } from '../process/unusable-input.js'

/** Has a server listen; 0 takes any port that is free. Returns the port. */
export async function listenAt(server: Server, port: number, host: string): Promise<number> {
  // Whoever asks closes what lies idle. A server that does may do so in the moment in which the next request is sent.
  server.keepAliveTimeout = 0
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, done)
  }).catch((error: NodeJS.ErrnoException) => {
    throw fault(error, port, host)
  })
  return (server.address() as AddressInfo).port
}

function fault({ code }: NodeJS.ErrnoException, port: number, host: string): UnusableInput {
  const isHost = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(code ?? '')
  const isTaken = code === 'EADDRINUSE'
  const [option, issue]: [string, Pick<Issue, 'found' | 'expected'>] = isHost
    ? ['--host', { found: host, expected: 'an address of this machine, such as 127.0.0.1' }]
    : [
        '--port',
        {
          found: isTaken ? `${port}, where another program answers` : `${port} (${code})`,
          expected: 'a free one: --port 0 takes any',
        },
      ]
  return new UnusableInput(option, [{ code: 'invalid-value', path: [], ...issue }])
}
