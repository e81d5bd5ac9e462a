import { markdownText, type TextPlace } from '../source/markdown-text.js'
import type { Wrapper } from '../source/source-token.js'
import type { BaseToken } from './base-leaf.js'
import type { Out } from './out.js'

/** What is written: tokens of the base as they stood, with what stood between them, and new ones as Markdown. */
export function assemble(
  base: readonly BaseToken[],
  outs: readonly Out[],
  place: TextPlace,
): string {
  let text = ''
  let open: readonly Wrapper[] = []
  let fresh = ''
  const flush = () => {
    text += markdownText(fresh, { begins: place.begins && text === '', inCell: place.inCell })
    fresh = ''
  }
  const change = (to: readonly Wrapper[]) => {
    const other = open.findIndex((one, i) => one !== to[i])
    const same = other < 0 ? open.length : other
    if (same === open.length && same === to.length) return
    flush()
    const closed = open.slice(same).toReversed()
    text += closed.map((one) => one.close).join('')
    text += to
      .slice(same)
      .map((one) => one.open)
      .join('')
    open = to
  }
  outs.forEach(({ token, raw, around, at }, i) => {
    const own = at === null ? undefined : base[at]
    const follows = own && (own.isFirst ? i === 0 : at !== null && outs[i - 1]?.at === at - 1)
    if (own && follows) {
      flush()
      text += own.before
      open = around
    } else change(around)
    if (own) {
      flush()
      text += own.raw
    } else if (token.kind === 'text') fresh += token.text
    else {
      flush()
      text += raw ?? ''
    }
  })
  flush()
  const last = outs.at(-1)?.at
  const tail = last === null || last === undefined ? null : base[last]!.after
  if (tail === null) change([])
  return text + (tail ?? '')
}
