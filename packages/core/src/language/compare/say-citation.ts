import type * as z from 'zod/mini'
import type { Source } from '../../names.js'

/** A source in words. */
export function sayCitation({ document, paragraph, confirmed }: z.infer<typeof Source>): string {
  return `${document}${paragraph === undefined ? '' : `, ${paragraph}`} (${confirmed ? 'confirmed' : 'not confirmed'})`
}
