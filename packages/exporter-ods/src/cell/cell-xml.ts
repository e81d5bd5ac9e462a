import {
  shownShare,
  textSetting,
  type CellPlace,
  type TextSetting,
} from '@inspectorate/publication/exporter'
import { looksLikeFormula, cellAddress } from '@inspectorate/office'
import type { WorkbookCell, WorkbookSheet, WorkbookLink } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'
import { missingStyle, textStyle } from '../styles/cell-styles.js'
import { formulaAt } from './formula-at.js'
import { numberStyles, type NumberKind } from '../styles/number-styles.js'
import { paragraphs } from './paragraphs.js'
import { sheetLocation } from './sheet-address.js'
import { shownNumber } from './shown-number.js'
import { xmlText } from '../xml/xml-text.js'

/** A cell of a table. */
export function cellXml(
  cell: WorkbookCell,
  place: CellPlace,
  sheets: readonly WorkbookSheet[],
): string {
  const { columns } = place.table
  const setting = textSetting(columns, place.column)
  // Nearly every cell of a large sheet is plain text or a number: they are told apart first.
  if (typeof cell === 'string')
    return textCell(cell, textStyle(setting, looksLikeFormula(cell) ? 'guarded' : 'text'))
  const kind = columns[place.column]?.type ?? 'text'
  if (typeof cell === 'number') return numberCell(cell, kind)
  return match(cell)
    .with({ missing: P.string }, ({ missing }) =>
      textCell(`[${missing}]`, missingStyle(columns, place.column)),
    )
    .with({ share: P.number }, ({ share }) => numberCell(share, shownShare(share)))
    .with({ formula: P.string }, ({ formula, value }) =>
      numberCell(
        value,
        kind,
        ` table:formula="${xmlText(formulaAt(formula, columns, place.row))}"`,
      ),
    )
    .with({ sheet: P.string }, { href: P.string }, (link) => linkCell(link, sheets, setting))
    .exhaustive()
}

/** A cell of text in the given style. */
export function textCell(text: string, style: string): string {
  return stringCell(style, paragraphs(text))
}

/** A link; as plain text when its address is none a workbook may lead to. */
export function linkCell(
  link: WorkbookLink,
  sheets: readonly WorkbookSheet[],
  setting: TextSetting,
  spaceBelow = false,
): string {
  const target = 'sheet' in link ? sheetLocation(sheets, link) : cellAddress(link.href)
  if (target === null) return textCell(link.text, textStyle(setting, 'text', spaceBelow))
  const open = `<text:a xlink:type="simple" xlink:href="${xmlText(target)}">`
  return stringCell(
    textStyle(setting, 'link', spaceBelow),
    paragraphs(link.text, (line) => `${open}${line}</text:a>`),
  )
}

function stringCell(style: string, content: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${content}</table:table-cell>`
}

function numberCell(value: number, kind: NumberKind, formula = ''): string {
  return `<table:table-cell table:style-name="value-${kind}"${formula} office:value-type="${numberStyles[kind].valueType}" office:value="${value}"><text:p>${shownNumber(value, kind)}</text:p></table:table-cell>`
}
