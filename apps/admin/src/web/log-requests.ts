import type { FastifyInstance } from 'fastify'
import type { Services } from '../services/services.js'

/** Logs each request by its route’s pattern: addresses hold ids and one-time tokens. */
export function logRequests(app: FastifyInstance, { log }: Services): void {
  app.addHook('onResponse', async (request, reply) => {
    log('request', {
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    })
  })
}
