import type { XmlElement } from '../layout/read-xml.js'
import type { ChartUnit } from './chart-units.js'
import { styleOf } from './element-texts.js'
import { textUnitAfter, textUnitBefore, wordsOf } from './text-units.js'

/** The elements with a chart at another place. */
export interface MovedChart {
  readonly elements: readonly XmlElement[]
  readonly unit: ChartUnit
}

/** A chart behind ever more of the text that follows it in its section. */
export function* movedOn(elements: readonly XmlElement[], unit: ChartUnit): Generator<MovedChart> {
  for (let at: number | null = unit.end; (at = textUnitAfter(elements, at)) !== null;) {
    // What is said to stand above would not.
    if (says(elements.slice(unit.end, at), /\b(?:above|preceding)\b/i)) return
    yield placed(elements, unit, at)
  }
}

/** A chart before ever more of the text that precedes it, whole parts of its section where these have headings. */
export function* movedBack(
  elements: readonly XmlElement[],
  unit: ChartUnit,
): Generator<MovedChart> {
  for (let at: number | null = unit.caption; at !== null;) {
    const heading: boolean = styleOf(elements[at - 1]) === 'Heading3' && at < unit.caption
    at = heading ? at - 1 : textUnitBefore(elements, at)
    if (at === null || says(elements.slice(at, unit.caption), /\b(?:below|following)\b/i)) return
    if (!styleOf(elements[at - 1])?.startsWith('Heading')) yield placed(elements, unit, at)
  }
}

function says(elements: readonly XmlElement[], words: RegExp): boolean {
  return elements.some((element) => words.test(wordsOf(element)))
}

/** The chart before what stands at a place. */
function placed(
  elements: readonly XmlElement[],
  { caption, chart, end }: ChartUnit,
  at: number,
): MovedChart {
  const own = elements.slice(caption, end)
  const others = [...elements.slice(0, caption), ...elements.slice(end)]
  const from = at > caption ? at - own.length : at
  const by = from - caption
  return {
    elements: [...others.slice(0, from), ...own, ...others.slice(from)],
    unit: { caption: caption + by, chart: chart + by, end: end + by },
  }
}
