import type { Node } from 'mdast'
import type { WrittenAt } from '../view/written-at.js'
import type { NarrativeContext } from './narrative-context.js'

/** Where the content of a paragraph, heading or cell was written, in reports that say so. */
export function writtenAt(
  { saysWhere, section }: NarrativeContext,
  content: readonly Node[],
): { writtenAt?: WrittenAt } {
  const from = content[0]?.position?.start.offset
  const to = content.at(-1)?.position?.end.offset
  if (!saysWhere || from === undefined || to === undefined) return {}
  return { writtenAt: { section, from, to } }
}

/** The same of a block with what is set in it. */
export function unitAt(context: NarrativeContext, block: Node): { unit?: WrittenAt } {
  const { writtenAt: unit } = writtenAt(context, [block])
  return unit ? { unit } : {}
}
