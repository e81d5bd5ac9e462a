import type { DistributionBlock, DistributionSegment } from '../view/distribution-block.js'
import { labelWidth } from '@inspectorate/office'
import { wrapLabel } from './wrap-label.js'

/** The key of a chart, laid out: what is said over answers, their samples and their names. */
export interface PlacedKey {
  /** `y` is the baseline. */
  readonly texts: readonly {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly isHeading: boolean
  }[]
  /** `y` is the top. */
  readonly samples: readonly {
    readonly segment: DistributionSegment
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
  readonly height: number
}

/** Answers after one another in lines of at most `width`, under what their percentages are of. */
export function placeKey(
  { panels, segments }: Pick<DistributionBlock, 'panels' | 'segments'>,
  { width, size }: { readonly width: number; readonly size: number },
): PlacedKey {
  const line = size * 1.4
  const sample = { width: size * 1.7, height: size * 0.95 }
  const texts: PlacedKey['texts'][number][] = []
  const samples: PlacedKey['samples'][number][] = []
  const indent = sample.width + size * 0.4
  let [x, y] = [0, 0]
  let panel = -1
  const newLine = () => {
    if (x > 0) y += line
    x = 0
  }
  for (const segment of segments) {
    const heading = panels[segment.panel]?.heading ?? ''
    if (segment.panel !== panel && heading !== '') {
      newLine()
      for (const text of wrapLabel(heading, width, size)) {
        texts.push({ text, x: 0, y: y + size, isHeading: true })
        y += line
      }
    }
    panel = segment.panel
    const lines = wrapLabel(segment.label, width - indent, size)
    const wide = indent + Math.max(...lines.map((text) => labelWidth(text, size)), 0)
    if (x + wide > width) newLine()
    samples.push({ segment, x, y: y + size * 0.12, ...sample })
    lines.forEach((text, i) => {
      if (i > 0) y += line
      texts.push({ text, x: x + indent, y: y + size, isHeading: false })
    })
    x += wide + size * 1.2
  }
  newLine()
  return { texts, samples, height: y }
}
