import { rowHeights, textSetting, type TextSetting } from '@inspectorate/publication/exporter'
import type { WorkbookColumn } from '@inspectorate/publication'
import { numberStyles, textFormat, type NumberKind } from './number-styles.js'

const settings: Readonly<Record<TextSetting, { readonly wraps: boolean; readonly left: string }>> =
  {
    framing: { wraps: false, left: '' },
    wrapped: { wraps: true, left: startAt('0pt') },
    indented: { wraps: true, left: startAt('10pt') },
  }

interface CellStyle {
  readonly name: string
  readonly parent?: 'Default' | 'Hyperlink'
  readonly format?: string
  readonly vertical?: 'top' | 'bottom'
  readonly wraps?: boolean
  readonly spaceBelow?: boolean
  readonly paragraph?: string
  readonly bold?: boolean
}

const alignedEnd = '<style:paragraph-properties fo:text-align="end"/>'
const boldText =
  '<style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/>'

function startAt(indent: string): string {
  return `<style:paragraph-properties fo:text-align="start" fo:margin-left="${indent}"/>`
}

/** The name of the style of text, such as `wrapped-link` or `framing-text-above` when space follows. */
export function textStyle(
  setting: TextSetting,
  kind: 'text' | 'link' | 'guarded' | 'header',
  spaceBelow = false,
): string {
  return `${setting}-${kind}${spaceBelow ? '-above' : ''}`
}

const textStyles = (Object.keys(settings) as TextSetting[]).flatMap((setting): CellStyle[] => {
  const { wraps, left } = settings[setting]
  const base = { wraps, paragraph: left }
  return [
    { ...base, name: textStyle(setting, 'text') },
    { ...base, name: textStyle(setting, 'text', true), spaceBelow: true },
    { ...base, name: textStyle(setting, 'link'), parent: 'Hyperlink' },
    { ...base, name: textStyle(setting, 'link', true), parent: 'Hyperlink', spaceBelow: true },
    { ...base, name: textStyle(setting, 'guarded'), format: 'n-text' },
    { ...base, name: textStyle(setting, 'header'), vertical: 'bottom', bold: true },
  ]
})

const kinds = Object.keys(numberStyles) as NumberKind[]
const styles: readonly CellStyle[] = [
  ...textStyles,
  { name: 'number-header', vertical: 'bottom', wraps: true, paragraph: alignedEnd, bold: true },
  { name: 'missing-number', paragraph: alignedEnd },
  ...kinds.map((kind) => ({
    name: `value-${kind}`,
    paragraph: alignedEnd,
    ...(numberStyles[kind].format === null ? {} : { format: `n-${kind}` }),
  })),
]

/** Formats of numbers, then the styles of cells; names as `textStyle` and `value-…` give them. */
export const cellStylesXml: string = [
  ...kinds.map((kind) => numberStyles[kind].format ?? ''),
  textFormat,
  ...styles.map(styleXml),
].join('')

function styleXml(style: CellStyle): string {
  const { name, parent = 'Default', format, vertical = 'top', wraps, spaceBelow } = style
  const cell = [
    `style:vertical-align="${vertical}"`,
    ...(wraps ? ['fo:wrap-option="wrap"'] : []),
    ...(style.paragraph ? ['style:text-align-source="fix"'] : []),
    ...(spaceBelow ? [`fo:padding-bottom="${rowHeights.spaceBelow}pt"`] : []),
  ]
  return `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="${parent}"${format ? ` style:data-style-name="${format}"` : ''}><style:table-cell-properties ${cell.join(' ')}/>${style.paragraph ?? ''}${style.bold ? boldText : ''}</style:style>`
}

/** Headers stand over their values: numbers right, text left. */
export function headerStyle(columns: readonly WorkbookColumn[], index: number): string {
  return columns[index]?.type === 'text'
    ? textStyle(textSetting(columns, index), 'header')
    : 'number-header'
}

/** Shorthand keeps to the side of the values it stands in for. */
export function missingStyle(columns: readonly WorkbookColumn[], index: number): string {
  return columns[index]?.type === 'text'
    ? textStyle(textSetting(columns, index), 'text')
    : 'missing-number'
}
