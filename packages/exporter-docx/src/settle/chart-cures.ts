import type { PageFault } from '../layout/page-faults.js'
import type { LaidSection, LayOut } from '../layout/page-layout.js'
import type { XmlElement } from '../layout/read-xml.js'
import { chainOf } from './chain-of.js'
import { asHigh, chartUnits, drawnHeight, type ChartUnit } from './chart-units.js'
import type { ElementTexts } from './element-texts.js'
import { movedBack, movedOn } from './moved-charts.js'

/** What charts are made lower with. */
export interface ChartHeights {
  readonly texts: ElementTexts
  /** How low a chart can be read, in pixels. */
  readonly leastHeight: (chart: XmlElement) => number
}

/** A chart may be so much lower before text moves for it. */
const slightly = 0.85
/** Twentieths of a point in a pixel. */
const pixel = 15
/** Room that other programs may need more, in pixels. */
const reserve = 8

/**
 * A chart that did not fit: slightly lower, or behind text that follows it, or as low as it can be read, or
 * with the other charts of the page lower too, or before text that precedes it.
 */
export function* chartCures(
  laid: LaidSection,
  { page, slab }: PageFault,
  layOut: LayOut,
  heights: ChartHeights,
): Generator<readonly XmlElement[]> {
  const { elements, slabs, placed } = laid
  const [from, to] = chainOf(laid, slab)
  const chain = new Set(slabs.slice(from, to).map(({ of }) => of))
  const unit = chartUnits(elements).find(({ chart }) => chain.has(chart))
  if (!unit) return
  // Where even a page of its own is too low for it, it has to be as low as that.
  const hasPage = from === 0 || placed[from - 1]!.page < page
  const lower = (at: readonly XmlElement[], moved: ChartUnit, share: number) =>
    fitting(
      { elements: at, unit: moved, page, last: moved.end - 1 },
      hasPage ? 'any' : share,
      layOut,
      heights,
    )
  yield* lower(elements, unit, slightly)
  const after = [...movedOn(elements, unit)]
  for (const moved of after) yield moved.elements
  yield* lower(elements, unit, 0)
  for (const moved of after) yield* lower(moved.elements, moved.unit, 0)
  yield* allLower(laid, page, unit, heights)
  for (const moved of movedBack(elements, unit)) {
    yield moved.elements
    yield* lower(moved.elements, moved.unit, 0)
  }
}

/** Charts on the last pages of a chapter, each so much lower that the very last is not needed. */
export function* shrunkCharts(
  { elements, slabs, placed }: LaidSection,
  { page, slab }: PageFault,
  layOut: LayOut,
  heights: ChartHeights,
): Generator<readonly XmlElement[]> {
  let begin = slab
  while (begin > 0 && !slabs[begin]!.mustStartPage && placed[begin]!.page >= page - 2) begin--
  const places = new Set(slabs.slice(begin, slab).map(({ of }) => of))
  const last = slabs[placed.findLastIndex((one) => one.page === page)]!.of
  const units = chartUnits(elements).filter(({ chart }) => places.has(chart))
  for (const unit of units.toReversed())
    yield* fitting({ elements, unit, page: page - 1, last }, 0, layOut, heights)
}

/** The elements with a chart just so low that what comes up to `last` ends on a page, if it can be so low. */
function* fitting(
  {
    elements,
    unit,
    page,
    last,
  }: {
    readonly elements: readonly XmlElement[]
    readonly unit: ChartUnit
    readonly page: number
    readonly last: number
  },
  share: number | 'any',
  layOut: LayOut,
  heights: ChartHeights,
): Generator<readonly XmlElement[]> {
  const chart = elements[unit.chart]!
  const height = drawnHeight(chart)
  const { slabs, placed, room } = layOut(withHeight(elements, unit, 1, heights))
  const end = placed[slabs.findLastIndex(({ of }) => of === last)]!
  if (end.page !== page) return
  const fits = Math.floor((room(page) - end.filled) / pixel) + 1 - reserve
  const least = share === 'any' ? 1 : Math.max(heights.leastHeight(chart), height * share)
  if (fits < height && fits >= least) yield withHeight(elements, unit, fits, heights)
}

/** A chart and all those of the page that it did not fit on, ever lower. */
function* allLower(
  { elements, slabs, placed }: LaidSection,
  page: number,
  { chart }: ChartUnit,
  heights: ChartHeights,
): Generator<readonly XmlElement[]> {
  const places = new Set(slabs.filter((_, i) => placed[i]!.page === page).map(({ of }) => of))
  const units = chartUnits(elements).filter((one) => one.chart === chart || places.has(one.chart))
  for (const share of [0.9, 0.8, 0.7, 0.6])
    yield units.reduce<readonly XmlElement[]>((before, unit) => {
      const drawn = elements[unit.chart]!
      const least = Math.min(heights.leastHeight(drawn), drawnHeight(drawn))
      const height = Math.max(Math.round(drawnHeight(drawn) * share), least)
      return withHeight(before, unit, height, heights)
    }, elements)
}

function withHeight(
  elements: readonly XmlElement[],
  { chart }: ChartUnit,
  height: number,
  { texts }: ChartHeights,
): XmlElement[] {
  return elements.map((element, i) =>
    i === chart ? texts.rewritten(element, (text) => asHigh(text, height)) : element,
  )
}
