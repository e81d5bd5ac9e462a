import type { FigureReference } from '../figures/figure-reference.js'
import type { Inline } from '../view/inline.js'
import { text } from './paragraph.js'
import type { ReportContext } from './report-context.js'

/** A figure the builder itself prints, bound like an author’s; its text when there is none to bind. */
export function printedFigure(
  context: ReportContext,
  reference: FigureReference,
  style: { short?: boolean; strong?: true } = {},
): Inline {
  const printed = context.figures.print(reference, { short: style.short ?? false })
  if ('fault' in printed) return text('[x]')
  return style.strong ? { ...printed, strong: true } : printed
}
