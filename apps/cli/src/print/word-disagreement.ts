import type { Disagreement } from '@inspectorate/provenance'
import { oneLine } from './word-issue.js'

/** A figure that files print differently, with what each prints. */
export function wordDisagreement({ reference, use, texts }: Disagreement): string {
  const place = use === null ? '' : `, place ${use}`
  const said = texts.map(({ file, text }) => `${file} ${text === null ? 'has none' : `“${text}”`}`)
  return oneLine(`:${reference}${place}: ${said.join(', ')}`)
}
