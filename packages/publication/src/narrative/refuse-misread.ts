import { fault, type NarrativeContext } from './narrative-context.js'
import type { PrintedText } from './printed-text.js'
import { expectedInsteadOf, unprintableIn } from './unprintable.js'

/** Records what of a text would be printed though its author meant something else by it. */
export function refuseMisread(context: NarrativeContext, printed: PrintedText): void {
  const { source } = context
  for (const { from, to, expected } of context.misread(printed)) {
    const start = printed.offsets[from]!
    const end = printed.offsets[to - 1]! + 1
    const written = end - start > 1 ? source.slice(start, end) : printed.text.slice(from, to)
    fault(context, start, 'unsupported-markdown', written, expected)
  }
  for (const { at, name } of unprintableIn(printed.text)) {
    const offset = printed.offsets[at]!
    // Those that stand in the Markdown itself are told once for the whole of it
    if (source[offset] === '&')
      fault(context, offset, 'unsupported-markdown', name, expectedInsteadOf(name))
  }
}

/** Records every character of a section that nobody can see. */
export function refuseUnprintable(context: NarrativeContext): void {
  for (const { at, name } of unprintableIn(context.source).slice(0, mostUnprintable))
    fault(context, at, 'unsupported-markdown', name, expectedInsteadOf(name))
}

/** More of them say nothing new of a file. */
const mostUnprintable = 20
