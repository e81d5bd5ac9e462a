import { expect, it } from 'vitest'
import { countingLog, serveMetrics } from './metrics.js'

it('requests and events are counted as they are logged, and read at an address of their own', async () => {
  const logged: string[] = []
  const metrics = countingLog((event) => logged.push(event))
  const request = { method: 'GET', route: '/inspections/:inspection', status: 200 }
  metrics.log('request', { ...request, milliseconds: 250 })
  metrics.log('request', { ...request, milliseconds: 2500 })
  metrics.log('publication-failed', { publication: 'of somebody', attempt: 3 })
  expect(logged).toEqual(['request', 'request', 'publication-failed'])

  const served = await serveMetrics(metrics, 0, '127.0.0.1')
  const answer = await fetch(`http://127.0.0.1:${served.port}/metrics`)
  const text = await answer.text()
  const labels = 'method="GET",route="/inspections/:inspection",status="200"'
  expect(answer.headers.get('content-type')).toContain('text/plain')
  expect(text).toContain(`inspectorate_request_seconds_bucket{le="0.3",${labels}} 1`)
  expect(text).toContain(`inspectorate_request_seconds_count{${labels}} 2`)
  expect(text).toContain('inspectorate_events_total{event="publication-failed"} 1')
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds')
  expect(text).not.toContain('of somebody')
  expect((await fetch(`http://127.0.0.1:${served.port}/`)).status).toBe(404)
  await served.stop()
})

it('a port that is taken ends the start', async () => {
  const metrics = countingLog(() => undefined)
  const served = await serveMetrics(metrics, 0, '127.0.0.1')
  await expect(serveMetrics(metrics, served.port, '127.0.0.1')).rejects.toThrow('EADDRINUSE')
  await served.stop()
})
