import { xml } from '../xml/xml.js'
import type { Border, NamedStyle, ParagraphLook, RunLook } from './style.js'

/** A named style as it stands in styles.xml; children in the order of the schema (ECMA-376, 17.7.4.17). */
export function styleXml({ type, id, name, basedOn, next, quick, ...look }: NamedStyle): string {
  const isDefault = id === 'Normal' || id === 'DefaultParagraphFont'
  return xml(
    'w:style',
    { 'w:type': type, 'w:default': isDefault ? 1 : undefined, 'w:styleId': id },
    value('w:name', name),
    basedOn === undefined ? '' : value('w:basedOn', basedOn),
    next === undefined ? '' : value('w:next', next),
    quick ? xml('w:qFormat') : '',
    look.paragraph ? paragraphXml(look.paragraph) : '',
    look.run ? runXml(look.run) : '',
  )
}

export function paragraphXml(look: ParagraphLook): string {
  const { borders = {}, indent } = look
  const sides = (['top', 'left', 'bottom', 'right'] as const).map((side) =>
    borders[side] ? borderXml(`w:${side}`, borders[side]) : '',
  )
  return xml(
    'w:pPr',
    {},
    toggle('w:keepNext', look.keepNext),
    toggle('w:keepLines', look.keepLines),
    toggle('w:pageBreakBefore', look.pageBreakBefore),
    toggle('w:suppressLineNumbers', look.noLineNumbers),
    sides.join('') === '' ? '' : xml('w:pBdr', {}, ...sides),
    look.shading === undefined ? '' : shadingXml(look.shading),
    look.tabs
      ? xml(
          'w:tabs',
          {},
          ...look.tabs.map(({ at, to, dots }) =>
            xml('w:tab', { 'w:val': to, 'w:leader': dots ? 'dot' : undefined, 'w:pos': at }),
          ),
        )
      : '',
    spacingXml(look),
    indent
      ? xml('w:ind', {
          'w:left': indent.left,
          'w:right': indent.right,
          'w:hanging': indent.hanging,
        })
      : '',
    look.align === undefined ? '' : value('w:jc', look.align),
    look.outline === undefined ? '' : value('w:outlineLvl', look.outline),
  )
}

export function runXml({ font, bold, italic, color, size, underline, ...look }: RunLook): string {
  return xml(
    'w:rPr',
    {},
    font === undefined
      ? ''
      : xml('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font }),
    toggle('w:b', bold),
    toggle('w:bCs', bold),
    toggle('w:i', italic),
    toggle('w:iCs', italic),
    color === undefined ? '' : value('w:color', color),
    size === undefined ? '' : value('w:sz', size * 2) + value('w:szCs', size * 2),
    underline === undefined ? '' : value('w:u', underline ? 'single' : 'none'),
    look.shading === undefined ? '' : shadingXml(look.shading),
    look.raised ? value('w:vertAlign', 'superscript') : '',
  )
}

export function shadingXml(fill: string): string {
  return xml('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })
}

export function borderXml(name: string, { color, width, space }: Border): string {
  return xml(name, { 'w:val': 'single', 'w:sz': width, 'w:space': space, 'w:color': color })
}

export function value(name: string, of: string | number): string {
  return xml(name, { 'w:val': of })
}

function toggle(name: string, on: boolean | undefined): string {
  return on === undefined ? '' : on ? xml(name) : value(name, 0)
}

function spacingXml({ before, after, line }: ParagraphLook): string {
  if (before === undefined && after === undefined && line === undefined) return ''
  return xml('w:spacing', {
    'w:before': before,
    'w:after': after,
    'w:line': line === undefined ? undefined : Math.round(line * 240),
    'w:lineRule': line === undefined ? undefined : 'auto',
  })
}
