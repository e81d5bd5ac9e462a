import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { match } from 'ts-pattern'
import { closedBecause, evidenceClosedBecause } from '../inspection/closed-because.js'
import type { Services } from '../services/services.js'
import { access, type RouteName } from './access.js'
import type { Answer } from './answer.js'
import { authorise, type Authority } from './authorise.js'
import { csrfField } from './csrf-options.js'
import { formOf } from './form.js'
import { asciiAddress, attachment } from './ascii-headers.js'
import { deviceOf } from './device-of.js'
import type { CountRequest } from './limit-requests.js'
import { notFound, PageFault } from './page-fault.js'
import { Blind, isVeiled } from './sight.js'
import { readUploads } from './read-uploads.js'
import { flowCookie, sessionCookie } from './session-cookie.js'
import type { Render } from './templates.js'
import { uploadRoutes } from './upload-limits.js'
import type { Handlers, InspectionVisit } from './visit.js'

/**
 * Throws for a route that is not in the table of access, whoever registers it. HEAD is answered wherever
 * GET is, by the same rules: it gives less.
 */
export function refuseOtherRoutes(app: FastifyInstance): void {
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat())
      if (!Object.hasOwn(access, `${one === 'HEAD' ? 'GET' : one} ${url}`))
        throw new Error(`${one} ${url} has no entry in the table of access`)
  })
}

/** Registers a handler for every entry of the table of access. */
export function registerRoutes(
  app: FastifyInstance,
  services: Services,
  render: Render,
  handlers: Handlers<RouteName>,
  countRequest: CountRequest,
): void {
  const cookie = sessionCookie(services.tls)
  const authorities = new WeakMap<FastifyRequest, Authority>()
  for (const name of Object.keys(access) as RouteName[]) {
    const [method, url] = name.split(' ') as ['GET' | 'POST', string]
    app.route({
      method,
      url,
      // Before the body is read: nobody uploads what they may not.
      onRequest: async (request, reply) => {
        const token = request.cookies[cookie.name] ?? null
        const params = oneForm(request.params as Record<string, string>)
        request.params = params
        if (Object.values(params).some((one) => one.includes('\u0000'))) throw notFound()
        const slug = params['inspection']
        const authority = await authorise(services, name, token, slug, (visitor) =>
          countRequest(request, visitor),
        )
        if (mayHoldFiles(request) && !uploadRoutes.includes(name)) throw new PageFault(415)
        if (authority === 'set-up') return reply.redirect('/account/second-factor', 303)
        if (authority === 'sign-in') {
          const then = method === 'GET' ? `?then=${encodeURIComponent(request.url)}` : ''
          return reply.redirect(`/sign-in${then}`, 303)
        }
        if (isVeiled(name, params, authority.blind)) {
          const id = params['case']
          if (name === 'GET /inspections/:inspection/cases/:case')
            return reply.redirect(
              `/inspections/${encodeURIComponent(slug!)}/cases/${encodeURIComponent(id!)}/second`,
              303,
            )
          throw new Blind(authority.blind)
        }
        authorities.set(request, authority)
        return undefined
      },
      ...(method === 'POST' && { preHandler: app.csrfProtection }),
      handler: async (request, reply) => {
        const authority = authorities.get(request)!
        const visit = await visitOf(request, authority, services)
        // The table of access has made sure of what the handler’s own kind of visit promises.
        const answer = await handlers[name](visit as InspectionVisit)
        return send(reply, answer, { render, services, authority, url: request.url })
      },
    })
  }
}

async function visitOf(
  request: FastifyRequest,
  authority: Authority,
  { now, tls, publicUrl }: Services,
) {
  const at = now()
  const flow = request.cookies[flowCookie(tls).name]
  const { visitor } = authority
  return {
    ...authority,
    params: request.params as Record<string, string>,
    query: firstValues(request.query),
    form: formOf(request.body, await readUploads(request.body)),
    now: at,
    wantsJson: request.headers.accept === 'application/json',
    address: request.ip,
    get device() {
      return deviceOf(request.headers['user-agent'])
    },
    site: publicUrl ?? `${tls ? 'https' : request.protocol}://${request.host}`,
    token: request.cookies[sessionCookie(tls).name] ?? null,
    flow: flow === undefined ? null : request.unsignCookie(flow).value,
    doer: { account: visitor?.id ?? null, at },
  }
}

/** Parts of an address in the one form in which rows are named, whatever sent them. */
function oneForm(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value.normalize('NFC')]),
  )
}

function mayHoldFiles({ headers }: FastifyRequest): boolean {
  return /^\s*multipart\//i.test(headers['content-type'] ?? '')
}

function firstValues(query: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query as Record<string, unknown>).map(([name, value]) => [
      name,
      String(Array.isArray(value) ? value[0] : value),
    ]),
  )
}

interface Surroundings {
  readonly render: Render
  readonly services: Services
  readonly authority: Authority
  readonly url: string
}

function send(
  reply: FastifyReply,
  answer: Answer,
  { render, services, authority, url }: Surroundings,
): FastifyReply {
  const cookie = sessionCookie(services.tls)
  const away = flowCookie(services.tls)
  return match(answer)
    .with({ kind: 'page' }, ({ status, template, data, refreshAfter }) =>
      reply
        .code(status)
        .headers({
          'cache-control': 'no-store',
          ...(refreshAfter !== undefined && { refresh: String(refreshAfter) }),
        })
        .type('text/html; charset=utf-8')
        .send(
          render(template, {
            faults: [],
            ...authority,
            ...(authority.inspection && {
              closed: closedBecause(authority.inspection),
              evidenceClosed: evidenceClosedBecause(authority.inspection),
            }),
            ...data,
            url,
            csrfField,
            csrfToken: reply.generateCsrf(userOf(reply, cookie.name)),
          }),
        ),
    )
    .with({ kind: 'redirect' }, ({ to }) => reply.redirect(asciiAddress(to), 303))
    .with({ kind: 'leave' }, ({ to, flow }) =>
      reply.setCookie(away.name, flow, away.options).redirect(to, 303),
    )
    .with({ kind: 'json' }, ({ status, body }) =>
      reply.code(status).header('cache-control', 'no-store').send(body),
    )
    .with({ kind: 'file' }, ({ name, mediaType, bytes, asset }) =>
      reply
        .type(mediaType)
        .header('cache-control', asset ? 'public, max-age=31536000, immutable' : 'no-store')
        .header('content-disposition', asset ? 'inline' : attachment(name))
        .send(bytes),
    )
    .with({ kind: 'session' }, ({ token, to }) =>
      (token === null
        ? reply.clearCookie(cookie.name, cookie.options)
        : reply.setCookie(cookie.name, token, cookie.options).clearCookie(away.name, away.options)
      ).redirect(asciiAddress(to), 303),
    )
    .exhaustive()
}

function userOf(reply: FastifyReply, cookieName: string) {
  return { userInfo: reply.request.cookies[cookieName] ?? 'nobody' }
}
