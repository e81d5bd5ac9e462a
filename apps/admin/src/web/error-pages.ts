import type { FastifyInstance } from 'fastify'
import type { Services } from '../services/services.js'
import { Unread } from '../services/reading.js'
import { NotThere } from '../store/not-there.js'
import { Closed, type ClosedBecause } from '../store/closed.js'
import { PageFault } from './page-fault.js'
import { Blind } from './sight.js'
import type { Render } from './templates.js'

const words: Record<number, { title: string; text: string }> = {
  400: {
    title: 'Sorry, this could not be read',
    text: 'Go back, check what you entered and try again.',
  },
  403: {
    title: 'You cannot do this',
    text: 'Your role does not allow it, or the form was open for too long. Go back, load the page again and retry, or ask the lead inspector for another role.',
  },
  404: {
    title: 'Page not found',
    text: 'If you typed the address, check it. If you followed a link, ask who sent it to you whether you are in the inspection’s team.',
  },
  413: {
    title: 'The file is too large',
    text: 'Files of up to 20 MB can be uploaded. Split the file and upload its parts.',
  },
  415: {
    title: 'Sorry, this could not be read',
    text: 'This page takes a form without files. Go back and send it again.',
  },
  429: {
    title: 'Too many requests',
    text: 'Wait a minute, then go on. What you saved before is kept.',
  },
  500: {
    title: 'Sorry, there is a problem',
    text: 'What you saved before is kept. Try again later.',
  },
  503: {
    title: 'This could not be finished',
    text: 'It took too long, or too many ask for the same. Nothing was changed. Go back and try again.',
  },
}

const closedWords: Record<ClosedBecause, { title: string; text: string }> = {
  published: {
    title: 'This inspection is published',
    text: 'Nothing in it can be changed any more. What was published stays as it is; a lead inspector can begin a corrected edition.',
  },
  frozen: {
    title: 'The evidence is frozen',
    text: 'The panel judges the evidence as it stands. To change it, a lead inspector takes the inspection back to an earlier stage, with a reason.',
  },
  archived: {
    title: 'This inspection is archived',
    text: 'It can be read and not changed. A lead inspector can bring it back.',
  },
  'assessed-twice': {
    title: 'The case is assessed twice',
    text: 'What counts of a case that two people have assessed is settled between them, on its page, and nowhere else. A case with a second assessment is not renamed or deleted: a lead inspector takes the second assessment back first.',
  },
  removed: {
    title: 'The evidence was removed',
    text: 'Its time was over. What was published of it stays.',
  },
}

function blindWords({ cases }: Blind) {
  return {
    title: 'You assess cases a second time',
    text: `This page tells of what first assessors answered, or counts it. It is shown to you when both assessors of each of your cases have finished: ${cases.join(', ')}. A lead inspector can take a second assessment back.`,
  }
}

/** Pages in place of errors: visitors learn what they can do, never what went wrong inside. */
export function answerErrors(app: FastifyInstance, { log }: Services, render: Render): void {
  const pageFor = (status: number) => {
    const known = words[status] ?? (status < 500 ? words[400]! : words[500]!)
    return render('error', { ...known, visitor: null })
  }
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('text/html; charset=utf-8').send(pageFor(404)),
  )
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error)
    if (status >= 500)
      log('error', {
        route: request.routeOptions.url ?? 'unknown',
        // The stack without its message: messages of the database quote what people entered.
        stack: error instanceof Error ? stackOnly(error) : 'not an error',
      })
    const page =
      error instanceof Closed
        ? render('error', { ...closedWords[error.because], visitor: null })
        : error instanceof Blind
          ? render('error', { ...blindWords(error), visitor: null })
          : pageFor(status)
    return reply.code(status).type('text/html; charset=utf-8').send(page)
  })
}

function statusOf(error: unknown): number {
  if (error instanceof PageFault) return error.status
  if (error instanceof NotThere) return 404
  if (error instanceof Closed) return 409
  if (error instanceof Blind) return 403
  if (error instanceof Unread) return 503
  const status = (error as { statusCode?: unknown }).statusCode
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}

function stackOnly(error: Error): string {
  const stack = error.stack ?? ''
  const lines = stack.slice(stack.indexOf(error.message) + error.message.length).split('\n')
  const cause = error.cause instanceof Error ? ` because of ${codeOf(error.cause)}` : ''
  return `${error.name} ${codeOf(error)}${cause} ${lines.slice(0, 8).join(' ')}`
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.name
}
