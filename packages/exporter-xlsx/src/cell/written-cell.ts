import { textSetting, type CellPlace, type TextSetting } from '@inspectorate/publication/exporter'
import { looksLikeFormula, cellAddress } from '@inspectorate/office'
import type { WorkbookCell, WorkbookLink, WorkbookSheet } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'
import {
  missingStyle,
  numberStyles,
  shareStyle,
  stylesOfText,
  type CellStyle,
} from './cell-styles.js'
import { cellText } from '../xml/cell-text.js'
import { formulaXml, numberXml, textXml } from './cell-xml.js'
import { formulaAt } from './formula-at.js'
import { sheetLocation } from './link-target.js'
import type { SharedStrings } from './shared-strings.js'

export interface WrittenCell {
  /** What follows the cell’s address. */
  readonly xml: string
  readonly style: CellStyle
  /** What may need several lines; null where it is a number. */
  readonly text: string | null
  readonly link?: CellLink
}

/** Where a cell leads: a place in the workbook or an address outside it. */
export type CellLink = { readonly text: string } & (
  | { readonly location: string }
  | { readonly target: string }
)

/** Writes the cells of a workbook. */
export interface CellWriter {
  text(text: string, style: CellStyle): WrittenCell
  /** A link; as plain text when its address is none a workbook may lead to. */
  link(link: WorkbookLink, setting: TextSetting): WrittenCell
  /** A cell of a table. */
  cell(cell: WorkbookCell, place: CellPlace): WrittenCell
}

/** Texts that come again and again, such as answers, are written once. */
const mostKept = 1_000
const longestKept = 40

export function cellWriter(sheets: readonly WorkbookSheet[], strings: SharedStrings): CellWriter {
  const kept = new Map<string, Partial<Record<TextSetting, WrittenCell>>>()
  const written = (text: string, style: CellStyle): WrittenCell => {
    const value = cellText(text)
    return { xml: textXml(value, style, strings), style, text: value }
  }
  const tableText = (text: string, setting: TextSetting): WrittenCell => {
    const known = kept.get(text)
    const before = known?.[setting]
    if (before) return before
    const styles = stylesOfText[setting]
    const cell = written(text, looksLikeFormula(text) ? styles.guarded : styles.text)
    if (known) known[setting] = cell
    else if (text.length <= longestKept && kept.size < mostKept) kept.set(text, { [setting]: cell })
    return cell
  }
  const linked = (link: WorkbookLink, setting: TextSetting): WrittenCell => {
    const { text, link: style } = stylesOfText[setting]
    if ('sheet' in link)
      return {
        ...written(link.text, style),
        link: { text: link.text, location: sheetLocation(sheets, link) },
      }
    const target = cellAddress(link.href)
    return target === null
      ? written(link.text, text)
      : { ...written(link.text, style), link: { text: link.text, target } }
  }
  return {
    text: written,
    link: linked,
    cell(cell, { table: { columns }, column, row }) {
      // Nearly every cell of a large sheet is plain text or a number: they are told apart first.
      if (typeof cell === 'string') return tableText(cell, textSetting(columns, column))
      const style = numberStyles[columns[column]?.type ?? 'text']
      if (typeof cell === 'number') return { xml: numberXml(cell, style), style, text: null }
      return match(cell)
        .with({ missing: P.string }, ({ missing }) =>
          written(`[${missing}]`, missingStyle(columns, column)),
        )
        .with({ share: P.number }, ({ share }) => ({
          xml: numberXml(share, shareStyle(share)),
          style: shareStyle(share),
          text: null,
        }))
        .with({ formula: P.string }, ({ formula, value }) => ({
          xml: formulaXml(formulaAt(formula, columns, row), value, style),
          style,
          text: null,
        }))
        .with({ sheet: P.string }, { href: P.string }, (link) =>
          linked(link, textSetting(columns, column)),
        )
        .exhaustive()
    },
  }
}
