import type { Upload } from '../services/reading.js'

/** The fields of a submitted form. */
export interface Form {
  /** The text of a field, line ends as `\n`; empty when it was not sent. */
  text(name: string): string
  /** The version of a record that the form was filled in over; 0 where there was none. */
  version(): number
  /** Every value of a field that may be sent more than once. */
  all(name: string): string[]
  /** The names that were sent. */
  names(): string[]
  upload(name: string): Upload | null
}

/** The form of a parsed body: fields as text or lists, or parts of a multipart body. */
export function formOf(body: unknown, uploads: ReadonlyMap<string, Upload>): Form {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const all = (name: string): string[] => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined
    return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
      const text = typeof one === 'object' && one !== null && 'value' in one ? one.value : one
      return typeof text === 'string' ? [plainText(text).replace(/\r\n?/g, '\n')] : []
    })
  }
  const text = (name: string) => all(name)[0] ?? ''
  return {
    all,
    text,
    version: () => (/^\d{1,9}$/.test(text('version')) ? Number(text('version')) : 0),
    names: () => Object.keys(fields),
    upload: (name) => uploads.get(name) ?? null,
  }
}

/** Text that PostgreSQL can hold and every reader of JSON reads: without U+0000 and halves of characters. */
export function plainText(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD')
}
