import { textSetting, type CellPlace, type TextSetting } from '@inspectorate/publication/exporter'
import { looksLikeFormula, cellAddress } from '@inspectorate/office'
import type { WorkbookCell, WorkbookSheet, WorkbookLink } from '@inspectorate/publication'
import type { CellValue, Style } from 'exceljs'
import { match, P } from 'ts-pattern'
import { missingStyle, numberStyles, stylesOfText } from './cell-styles.js'
import { cellText } from './cell-text.js'
import { formulaAt } from './formula-at.js'
import { sheetLocation } from './link-target.js'

export interface WrittenCell {
  readonly value: CellValue
  readonly style: Partial<Style>
  readonly link?: { readonly text: string } & (
    | { readonly location: string }
    | { readonly target: string }
  )
}

/** A cell of a table as exceljs takes it. */
export function writtenCell(
  cell: WorkbookCell,
  place: CellPlace,
  sheets: readonly WorkbookSheet[],
): WrittenCell {
  const { columns } = place.table
  const numberStyle = numberStyles[columns[place.column]?.type ?? 'text']
  const setting = textSetting(columns, place.column)
  // Nearly every cell of a large sheet is plain text or a number: they are told apart first.
  if (typeof cell === 'string') return writtenText(cell, setting)
  if (typeof cell === 'number') return { value: cell, style: numberStyle }
  return match(cell)
    .with({ missing: P.string }, ({ missing }) => ({
      value: `[${missing}]`,
      style: missingStyle(columns, place.column),
    }))
    .with({ formula: P.string }, ({ formula, value }) => ({
      value: { formula: formulaAt(formula, columns, place.row), result: value },
      style: numberStyle,
    }))
    .with({ sheet: P.string }, (link) => writtenLink(link, sheets, setting))
    .with({ href: P.string }, (link) => writtenLink(link, sheets, setting))
    .exhaustive()
}

/** Texts that come again and again, such as answers, are prepared once. */
const prepared = new Map<string, Partial<Record<TextSetting, WrittenCell>>>()
const mostPrepared = 1_000
const longestPrepared = 40

function writtenText(text: string, setting: TextSetting): WrittenCell {
  const known = prepared.get(text)
  const before = known?.[setting]
  if (before) return before
  const written = {
    value: cellText(text),
    style: stylesOfText[setting][looksLikeFormula(text) ? 'guarded' : 'text'],
  }
  if (known) known[setting] = written
  else if (text.length <= longestPrepared && prepared.size < mostPrepared)
    prepared.set(text, { [setting]: written })
  return written
}

/** A link; as plain text when its address is none a workbook may lead to. */
export function writtenLink(
  link: WorkbookLink,
  sheets: readonly WorkbookSheet[],
  setting: TextSetting,
): WrittenCell {
  const value = cellText(link.text)
  const { text, link: linked } = stylesOfText[setting]
  if ('sheet' in link)
    return {
      value,
      style: linked,
      link: { text: link.text, location: sheetLocation(sheets, link) },
    }
  const target = cellAddress(link.href)
  return target === null
    ? { value, style: text }
    : { value, style: linked, link: { text: link.text, target } }
}
