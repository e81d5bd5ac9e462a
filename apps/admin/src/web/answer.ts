/** A fault in a form: what to do, and the field it belongs to. */
export interface FormFault {
  readonly text: string
  /** The id of the field. */
  readonly field: string
}

/** A page, as a handler answers it. */
export interface PageAnswer {
  readonly kind: 'page'
  readonly status: number
  readonly template: string
  readonly data: Readonly<Record<string, unknown>>
  /** The browser asks again after so many seconds, also without script. */
  readonly refreshAfter?: number
}

/** What a handler answers. */
export type Answer =
  | PageAnswer
  | { readonly kind: 'redirect'; readonly to: string }
  /** Leaves for another site; the browser keeps the flow until it comes back. */
  | { readonly kind: 'leave'; readonly to: string; readonly flow: string }
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly mediaType: string
      readonly bytes: Uint8Array
      /** An asset that never changes under its address; anything else is a download. */
      readonly asset?: boolean
    }
  /** Begins or ends a session, then goes on. */
  | { readonly kind: 'session'; readonly token: string | null; readonly to: string }

/** A page, by its template under `views`. */
export function page(template: string, data: Readonly<Record<string, unknown>> = {}): PageAnswer {
  return { kind: 'page', status: 200, template, data }
}

/** The page of a form again, with its faults. */
export function faultyForm(
  template: string,
  data: Readonly<Record<string, unknown>>,
  faults: readonly FormFault[],
): PageAnswer {
  return { kind: 'page', status: 400, template, data: { ...data, faults } }
}

export function redirect(to: string): Answer {
  return { kind: 'redirect', to }
}

export function json(body: unknown, status = 200): Answer {
  return { kind: 'json', status, body }
}
