import type { Hatch, SegmentLook } from '@inspectorate/publication'
import { xml } from '../xml/xml.js'
import { solidFill } from './user-shapes.js'

/** The look of a segment as DrawingML: its fill and its outline. */
export function lookFill({ hatch, ground, line, edge }: SegmentLook): string {
  const preset = presets[hatch]
  const fill =
    preset === null
      ? solidFill(color(ground))
      : xml(
          'a:pattFill',
          { prst: preset },
          xml('a:fgClr', {}, xml('a:srgbClr', { val: color(line) })),
          xml('a:bgClr', {}, xml('a:srgbClr', { val: color(ground) })),
        )
  return fill + xml('a:ln', { w: 9525 }, solidFill(color(edge)))
}

/** As Word writes colours. */
export function color(hexadecimal: string): string {
  return hexadecimal.toUpperCase()
}

/** The hatchings that Word knows. */
const presets: Readonly<Record<Hatch, string | null>> = {
  none: null,
  rising: 'wdUpDiag',
  falling: 'wdDnDiag',
  dots: 'pct20',
  upright: 'ltVert',
  level: 'ltHorz',
  cross: 'lgGrid',
}
