import { escapeXml, xmlDeclaration } from '@inspectorate/office'
import { xml } from '../xml/xml.js'

/** What is drawn over a chart, in pixels from its top left. */
export type UserShape = { readonly from: Point; readonly to: Point } & (
  | { readonly kind: 'line'; readonly name: string; readonly color: string }
  | { readonly kind: 'text'; readonly text: string; readonly color: string; readonly strong?: true }
  /** An area with a fill of its own, as DrawingML. */
  | { readonly kind: 'sample'; readonly name: string; readonly fill: string }
)

interface Point {
  readonly x: number
  readonly y: number
}

/** The part with the shapes of a chart. */
export function userShapes(
  shapes: readonly UserShape[],
  { width, height, language }: { width: number; height: number; language: string },
): string {
  return (
    xmlDeclaration +
    xml(
      'c:userShapes',
      {
        'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        'xmlns:cdr': 'http://schemas.openxmlformats.org/drawingml/2006/chartDrawing',
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      },
      ...shapes.map((shape, i) =>
        xml(
          'cdr:relSizeAnchor',
          {},
          xml('cdr:from', {}, share('x', shape.from.x / width), share('y', shape.from.y / height)),
          xml('cdr:to', {}, share('x', shape.to.x / width), share('y', shape.to.y / height)),
          shapeXml(shape, i + 2, language),
        ),
      ),
    )
  )
}

function shapeXml(shape: UserShape, id: number, language: string): string {
  if (shape.kind === 'line') return line(id, shape)
  return shape.kind === 'text'
    ? text(id, shape, language)
    : sp(id, shape.name, {}, geometry('rect') + shape.fill)
}

function share(axis: 'x' | 'y', of: number): string {
  return xml(`cdr:${axis}`, {}, Math.min(Math.max(of, 0), 1).toFixed(5))
}

function line(id: number, { name, color }: UserShape & { kind: 'line' }): string {
  return xml(
    'cdr:cxnSp',
    { macro: '' },
    xml('cdr:nvCxnSpPr', {}, xml('cdr:cNvPr', { id, name }), xml('cdr:cNvCxnSpPr')),
    xml(
      'cdr:spPr',
      {},
      geometry('line'),
      xml('a:ln', { w: 12700 }, solidFill(color), xml('a:prstDash', { val: 'solid' })),
    ),
  )
}

function text(id: number, shape: UserShape & { kind: 'text' }, language: string): string {
  return sp(
    id,
    shape.text,
    { txBox: 1 },
    geometry('rect') + xml('a:noFill'),
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
            { lang: language, sz: 900, b: shape.strong && 1 },
            solidFill(shape.color),
            xml('a:latin', { typeface: '+mn-lt' }),
          ),
          xml('a:t', {}, escapeXml(shape.text)),
        ),
      ),
    ),
  )
}

function sp(
  id: number,
  name: string,
  marks: { txBox?: number },
  properties: string,
  body = '',
): string {
  return xml(
    'cdr:sp',
    { macro: '', textlink: '' },
    xml('cdr:nvSpPr', {}, xml('cdr:cNvPr', { id, name }), xml('cdr:cNvSpPr', marks)),
    xml('cdr:spPr', {}, properties),
    body,
  )
}

function geometry(preset: string): string {
  return (
    xml('a:xfrm', {}, xml('a:off', { x: 0, y: 0 }), xml('a:ext', { cx: 0, cy: 0 })) +
    xml('a:prstGeom', { prst: preset }, xml('a:avLst'))
  )
}

/** One colour, as DrawingML. */
export function solidFill(color: string): string {
  return xml('a:solidFill', {}, xml('a:srgbClr', { val: color }))
}
