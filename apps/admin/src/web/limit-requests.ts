import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { PageFault } from './page-fault.js'

/** Counts a request of somebody known by an id or, without one, of an address. Throws 429 when there were too many. */
export type CountRequest = (request: FastifyRequest, visitor: string | null) => Promise<void>

/** How many requests a minute this process answers to each account, and to each address without one. */
export async function requestLimit(app: FastifyInstance, perMinute: number): Promise<CountRequest> {
  await app.register(rateLimit, { global: false, cache: 10_000 })
  const keys = new WeakMap<FastifyRequest, string>()
  const count = app.createRateLimit({
    max: perMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => keys.get(request) ?? request.ip,
  })
  return async (request, visitor) => {
    if (visitor !== null) keys.set(request, visitor)
    const counted = await count(request)
    if (!counted.isAllowed && counted.isExceeded) throw new PageFault(429)
  }
}
