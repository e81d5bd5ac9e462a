import { attribute, childOf, numberOf, type XmlElement } from '../layout/read-xml.js'
import { styleOf } from './element-texts.js'

/** A chart with its caption and the line of its tables, by their places among the elements. */
export interface ChartUnit {
  readonly caption: number
  readonly chart: number
  /** Behind its last. */
  readonly end: number
}

export function chartUnits(elements: readonly XmlElement[]): ChartUnit[] {
  return elements.flatMap((element, chart): ChartUnit[] => {
    if (styleOf(element) !== 'Chart') return []
    const hasNote = styleOf(elements[chart + 1]) === 'ChartNote'
    const hasCaption = styleOf(elements[chart - 1]) === 'Caption'
    return [{ caption: hasCaption ? chart - 1 : chart, chart, end: chart + (hasNote ? 2 : 1) }]
  })
}

export function holdsDrawing({ name, children }: XmlElement): boolean {
  return name === 'w:drawing' || children.some(holdsDrawing)
}

/** English Metric Units in a pixel. */
const emuPerPixel = 9525

/** Of a drawing, in pixels. */
export function drawnHeight(element: XmlElement): number {
  const drawing = childOf(childOf(element, 'w:r'), 'w:drawing')
  const extent = childOf(childOf(drawing, 'wp:inline'), 'wp:extent')
  return Math.round((numberOf(extent, 'cy') ?? 0) / emuPerPixel)
}

/** The text of a drawing that is so many pixels high. */
export function asHigh(text: string, height: number): string {
  return text.replace(/(<(?:wp:extent|a:ext) [^>]*cy=")\d+"/g, `$1${height * emuPerPixel}"`)
}

/** The relationship of the chart that a paragraph holds. */
export function chartIn(element: XmlElement): string | undefined {
  if (element.name === 'c:chart') return attribute(element, 'r:id')
  for (const child of element.children) {
    const found = chartIn(child)
    if (found !== undefined) return found
  }
  return undefined
}
