import type { ChartBlock } from '@inspectorate/publication'
import { palette } from '../styles/palette.js'
import { escapeXml, xml, xmlDeclaration } from '../xml/xml.js'
import { bandLine, type ChartShape } from './chart-shape.js'

/**
 * The boundaries between bands, as shapes of the chart: a light line at each, and its name beside
 * the line’s top, each a line lower than the one to its right. Word has no such lines of its own.
 */
export function bandShapes(
  { boundaries }: ChartBlock,
  { width, height, plot }: ChartShape,
  language: string,
): string {
  const sorted = [...boundaries].sort((a, b) => b.at - a.at)
  const names = plot.top - boundaries.length * bandLine
  const anchored = (box: { x: number; y: number; to: { x: number; y: number } }, shape: string) =>
    xml(
      'cdr:relSizeAnchor',
      {},
      xml('cdr:from', {}, point('x', box.x / width), point('y', box.y / height)),
      xml('cdr:to', {}, point('x', box.to.x / width), point('y', box.to.y / height)),
      shape,
    )
  const shapes = sorted.flatMap(({ at, label }, i) => {
    const x = plot.left + (plot.width * at) / 100
    const y = names + i * bandLine
    return [
      anchored({ x, y, to: { x, y: plot.top + plot.height } }, line(2 + i * 2, label)),
      anchored(
        { x: x + 3, y, to: { x: width, y: y + bandLine } },
        name(3 + i * 2, label, language),
      ),
    ]
  })
  return (
    xmlDeclaration +
    xml(
      'c:userShapes',
      {
        'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        'xmlns:cdr': 'http://schemas.openxmlformats.org/drawingml/2006/chartDrawing',
        'xmlns:a': drawing,
      },
      ...shapes,
    )
  )
}

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main'

function point(axis: 'x' | 'y', share: number): string {
  return xml(`cdr:${axis}`, {}, Math.min(Math.max(share, 0), 1).toFixed(5))
}

function line(id: number, label: string): string {
  return xml(
    'cdr:cxnSp',
    { macro: '' },
    xml('cdr:nvCxnSpPr', {}, xml('cdr:cNvPr', { id, name: label }), xml('cdr:cNvCxnSpPr')),
    xml(
      'cdr:spPr',
      {},
      geometry('line'),
      xml('a:ln', { w: 9525 }, fill('A9B2BA'), xml('a:prstDash', { val: 'solid' })),
    ),
  )
}

function name(id: number, label: string, language: string): string {
  return xml(
    'cdr:sp',
    { macro: '', textlink: '' },
    xml('cdr:nvSpPr', {}, xml('cdr:cNvPr', { id, name: label }), xml('cdr:cNvSpPr', { txBox: 1 })),
    xml('cdr:spPr', {}, geometry('rect'), xml('a:noFill')),
    xml(
      'cdr:txBody',
      {},
      xml('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }),
      xml('a:lstStyle'),
      xml(
        'a:p',
        {},
        xml(
          'a:r',
          {},
          xml('a:rPr', { lang: language, sz: 900 }, fill(palette.muted)),
          xml('a:t', {}, escapeXml(label)),
        ),
      ),
    ),
  )
}

function geometry(preset: string): string {
  return (
    xml('a:xfrm', {}, xml('a:off', { x: 0, y: 0 }), xml('a:ext', { cx: 0, cy: 0 })) +
    xml('a:prstGeom', { prst: preset }, xml('a:avLst'))
  )
}

function fill(color: string): string {
  return xml('a:solidFill', {}, xml('a:srgbClr', { val: color }))
}
