import { createServer } from 'node:http'
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Log } from './log.js'
import { StartFault } from './start-fault.js'

/** What is counted, as Prometheus reads it, and a log that counts whatever is written to it. */
export interface Metrics {
  readonly log: Log
  text(): Promise<string>
}

/** Counts what goes to a log: it holds no names, addresses or texts, so that neither does what is counted. */
export function countingLog(log: Log): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'inspectorate_request_seconds',
    help: 'How long requests took until they were answered.',
    labelNames: ['method', 'route', 'status'],
    // A page is to come within 0.3 s, and is given up after 30.
    buckets: [0.03, 0.1, 0.3, 1, 3, 10, 30],
    registers: [registry],
  })
  const events = new Counter({
    name: 'inspectorate_events_total',
    help: 'What was logged beside requests.',
    labelNames: ['event'],
    registers: [registry],
  })
  return {
    log(event, fields = {}) {
      log(event, fields)
      const { method, route, status, milliseconds } = fields
      if (event === 'request')
        requests.observe(
          { method: String(method), route: String(route), status: String(status) },
          Number(milliseconds) / 1000,
        )
      else events.inc({ event })
    },
    text: () => registry.metrics(),
  }
}

/** Answers `GET /metrics` at an address of its own, which the proxy of the app does not pass on. */
export async function serveMetrics(
  metrics: Metrics,
  port: number,
  host: string,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') response.writeHead(404).end()
    else
      void metrics.text().then(
        (text) => response.setHeader('content-type', Prometheus).end(text),
        () => response.writeHead(500).end(),
      )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartFault(`METRICS_PORT ${port}: ${error.code}`)),
    )
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const Prometheus = Registry.PROMETHEUS_CONTENT_TYPE
