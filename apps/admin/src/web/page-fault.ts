/** An answer other than the page that was asked for; the status is all that a visitor learns. */
export class PageFault extends Error {
  constructor(readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 429) {
    super(`status ${status}`)
  }
}

/** There is no such thing, or none that this visitor may know of. */
export function notFound(): PageFault {
  return new PageFault(404)
}
