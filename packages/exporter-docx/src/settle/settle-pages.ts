import { pageFaults, type PageFault } from '../layout/page-faults.js'
import type { LaidSection, LayOut, Settle } from '../layout/page-layout.js'
import type { XmlElement } from '../layout/read-xml.js'
import { chartCures, shrunkCharts, type ChartHeights } from './chart-cures.js'
import { keptChains } from './kept-chain.js'
import { loosened } from './loosened.js'

/**
 * Puts what stands on pages so that none is left half empty by something that did not fit, and no few lines
 * end a chapter on a page of their own. What cannot be helped stays, and `checkLayout` tells of it.
 */
export function settlePages(heights: ChartHeights): Settle {
  return (laid, layOut) => {
    let settled = laid
    let from = 0
    for (;;) {
      const fault = pageFaults(settled).find(({ page }) => page >= from)
      if (!fault) return settled
      const cured = firstCured(settled, { fault, from }, layOut, heights)
      settled = cured ?? settled
      // With what is helped here, the pages up to this one are as they should be.
      from = fault.page + (cured ? 0 : 1)
    }
  }
}

function firstCured(
  laid: LaidSection,
  { fault, from }: { readonly fault: PageFault; readonly from: number },
  layOut: LayOut,
  heights: ChartHeights,
): LaidSection | null {
  // Pages may become fewer: what follows this one is looked at after it.
  const last = laid.slabs[laid.placed.findLastIndex(({ page }) => page === fault.page)]!.of
  for (const elements of curesOf(laid, fault, layOut, heights)) {
    const trial = layOut(elements)
    if (!pageFaults(trial).some((one) => one.page >= from && isUpTo(trial, one, last))) return trial
  }
  return null
}

/** Whether a page is not behind what ends with that element. */
function isUpTo({ slabs, placed }: LaidSection, { page }: PageFault, element: number): boolean {
  return slabs[placed.findIndex((one) => one.page === page)]!.of <= element
}

/** Ways to help, from what shows least. */
function* curesOf(
  laid: LaidSection,
  fault: PageFault,
  layOut: LayOut,
  heights: ChartHeights,
): Generator<readonly XmlElement[]> {
  const { texts } = heights
  if (fault.kind === 'nearly-empty') {
    yield* shrunkCharts(laid, fault, layOut, heights)
    yield* keptChains(texts, laid, fault)
    return
  }
  for (const least of [
    { lines: 3, rows: 3 },
    { lines: 2, rows: 2 },
  ]) {
    const looser = loosened(texts, laid, fault, least)
    if (looser) yield looser
    if (least.rows === 3) yield* chartCures(laid, fault, layOut, heights)
  }
}
