import type { ChartBlock } from '@inspectorate/publication'
import { palette } from '../styles/palette.js'
import { escapeXml, xml, xmlDeclaration } from '../xml/xml.js'
import { bandLine, type ChartShape } from './chart-shape.js'
import { freeStretches } from './free-stretches.js'

/**
 * The boundaries between bands, as shapes of the chart: Word has no such lines of its own. Each is
 * a light line that ends at bars and their values, with its name at its top, one row lower than the
 * name before it, so that no line crosses a name.
 */
export function bandShapes(chart: ChartBlock, shape: ChartShape, language: string): string {
  const { width, height, plot } = shape
  const sorted = [...chart.boundaries].sort((a, b) => a.at - b.at)
  const names = plot.top - sorted.length * bandLine
  const anchored = (from: Point, to: Point, content: string): string =>
    xml(
      'cdr:relSizeAnchor',
      {},
      xml('cdr:from', {}, share('x', from.x / width), share('y', from.y / height)),
      xml('cdr:to', {}, share('x', to.x / width), share('y', to.y / height)),
      content,
    )
  let id = 1
  const shapes = sorted.flatMap(({ at, label }, row) => {
    const x = plot.left + (plot.width * at) / 100
    const y = names + row * bandLine
    return [
      ...freeStretches(chart, shape, at).map(({ top, bottom }, i) =>
        anchored(
          { x, y: i === 0 && top === plot.top ? y : top },
          { x, y: bottom },
          line((id += 1), label),
        ),
      ),
      anchored({ x: x + 4, y }, { x: width, y: y + bandLine }, name((id += 1), label, language)),
    ]
  })
  return (
    xmlDeclaration +
    xml(
      'c:userShapes',
      {
        'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        'xmlns:cdr': 'http://schemas.openxmlformats.org/drawingml/2006/chartDrawing',
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      },
      ...shapes,
    )
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

function share(axis: 'x' | 'y', of: number): string {
  return xml(`cdr:${axis}`, {}, Math.min(Math.max(of, 0), 1).toFixed(5))
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
      xml('a:ln', { w: 12700 }, fill(palette.hairline), xml('a:prstDash', { val: 'solid' })),
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
          xml(
            'a:rPr',
            { lang: language, sz: 900 },
            fill(palette.muted),
            xml('a:latin', { typeface: '+mn-lt' }),
          ),
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
