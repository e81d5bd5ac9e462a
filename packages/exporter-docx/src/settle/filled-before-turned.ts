import { filledEnough } from '../layout/page-faults.js'
import type { PageLayout } from '../layout/page-layout.js'
import { isTurned } from '../layout/sections-of.js'
import { textUnitAfter, wordsOf } from './text-units.js'

/**
 * A document in which text that follows a page on its side fills the page before it, which would else end where the
 * wide table is called: the text goes on, as it does around a plate in a book. `layOut` says how its pages are.
 */
export function filledBeforeTurned(
  document: string,
  layOut: (document: string) => PageLayout,
): string {
  // A cover, what stands before the page, the page, what follows.
  if ((document.match(/<w:sectPr\b/g) ?? []).length < 4) return document
  let filled = document
  let layout = layOut(filled)
  for (let at = 1; at + 1 < layout.sections.length; at++)
    for (;;) {
      const moved = withUnitBefore(filled, layout, at)
      if (moved === null) break
      const next = layOut(moved)
      if (pagesOf(next, at - 1) > pagesOf(layout, at - 1)) break
      filled = moved
      layout = next
    }
  return filled
}

/** The document with the first text of what follows a turned section before it; null where nothing is to be moved. */
function withUnitBefore(document: string, { sections }: PageLayout, at: number): string | null {
  const [before, turned, after] = sections.slice(at - 1, at + 2)
  if (!before || !turned || !after || !isTurned(turned.elements) || isTurned(before.elements))
    return null
  const [end, last] = [before.elements.at(-1), before.placed.at(-1)]
  const begins = turned.slabs[0]?.mustStartPage
  if (!end || !last || begins || last.filled / before.room(last.page) >= filledEnough) return null
  const to = textUnitAfter(after.elements, 0)
  if (to === null) return null
  const unit = after.elements.slice(0, to)
  // What is said to stand above would not.
  if (unit.some((one) => /\b(?:above|preceding)\b/i.test(wordsOf(one)))) return null
  const [from, until] = [unit[0]!.from, unit.at(-1)!.to]
  return (
    document.slice(0, end.from) +
    document.slice(from, until) +
    document.slice(end.from, from) +
    document.slice(until)
  )
}

function pagesOf({ sections }: PageLayout, at: number): number {
  return sections[at]?.placed.at(-1)?.page ?? 0
}
