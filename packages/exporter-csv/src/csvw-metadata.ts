import { formulaMarks, guarded, safeAddress } from '@inspectorate/office'
import type {
  Shorthand,
  WorkbookColumn,
  WorkbookSheet,
  WorkbookTable,
  WorkbookView,
} from '@inspectorate/publication'
import { match } from 'ts-pattern'
import { fileColumns, type FileColumn } from './file-columns.js'
import { fileText } from './file-texts.js'

/** Every shorthand a cell may hold in place of a value. */
const shorthandWords: Readonly<Record<Shorthand, string>> = {
  x: '[x]',
  z: '[z]',
  c: '[c]',
  low: '[low]',
}

/** How guarded text begins; carriage returns are line feeds by now. */
const guardedBeginnings = formulaMarks.filter((mark) => mark !== '\r').map((mark) => `'${mark}`)
const guardProperty = 'https://owasp.org/www-community/attacks/CSV_Injection'
const unitProperty = 'http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure'
/** “Fraction” of the Units of Measurement Ontology: a share from 0 to 1. */
const unitOfShares = { '@id': 'http://purl.obolibrary.org/obo/UO_0000191' }

export const fileName = ({ name }: WorkbookTable): string => `${name}.csv`

/** The W3C’s metadata of the files: what each is and what its columns hold. */
export function csvwMetadata({ meta, sheets }: WorkbookView): string {
  const tables = sheets.flatMap((sheet) => sheet.tables)
  const website = safeAddress(meta.website ?? '')
  const group = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': meta.language }],
    '@type': 'TableGroup',
    'dc:title': meta.title,
    'dc:description': meta.description,
    'dc:subject': meta.subject,
    'dcat:keyword': meta.keywords,
    'dc:publisher': meta.publisher,
    ...(meta.published === undefined ? {} : { 'dc:issued': meta.published }),
    'dc:language': meta.language,
    'dc:identifier': meta.isbn ?? meta.id,
    ...licenceOf(meta),
    ...(website === null ? {} : { 'dcat:landingPage': { '@id': website } }),
    ...(meta.stateText === undefined ? {} : { 'dc:accessRights': meta.stateText }),
    lang: meta.language,
    [guardProperty]: guardedBeginnings,
    tables: sheets.flatMap((sheet) =>
      sheet.tables.map((table) => tableMetadata(sheet, table, tables)),
    ),
  }
  const clean = (_: string, value: unknown) => (typeof value === 'string' ? fileText(value) : value)
  return `${JSON.stringify(group, clean, 2)}\n`
}

/** By its address where that is known: a name is no licence to a program. */
function licenceOf({ licence, licenceAddress }: WorkbookView['meta']): object {
  if (licenceAddress === undefined) return licence === undefined ? {} : { 'dc:license': licence }
  return {
    'dc:license': { '@id': licenceAddress },
    ...(licence === undefined ? {} : { 'dc:rights': licence }),
  }
}

function tableMetadata(
  sheet: WorkbookSheet,
  table: WorkbookTable,
  all: readonly WorkbookTable[],
): object {
  const lines = sheet.introduction.filter((line) => typeof line === 'string')
  return {
    '@type': 'Table',
    url: fileName(table),
    'dc:title': table.title ?? sheet.title,
    ...(table.title === undefined ? {} : { 'dc:isPartOf': sheet.title }),
    ...(lines.length === 0 ? {} : { 'dc:description': lines }),
    tableSchema: {
      columns: fileColumns(table).map(columnMetadata),
      ...keysOf(table, all),
    },
  }
}

/** The header of the file is the name; that of the spreadsheets says what it is for people. */
function columnMetadata({ name, column, holds }: FileColumn): object {
  const shorthand = Object.values(shorthandWords)
  if (holds === 'marks')
    return {
      name,
      titles: name,
      'dc:title': guarded(column.header),
      datatype: { base: 'string', format: shorthand.map(literally).join('|') },
    }
  return {
    name,
    titles: name,
    'dc:title': guarded(column.header),
    datatype: datatype(column),
    ...(column.type === 'text' ? { null: shorthand } : {}),
    ...(column.type === 'percent' ? { [unitProperty]: unitOfShares } : {}),
  }
}

/** In a regular expression. */
function literally(mark: string): string {
  return mark.replace(/[[\]]/g, '\\$&')
}

/** What tells rows apart, and the rows of other files that they name. */
function keysOf(table: WorkbookTable, all: readonly WorkbookTable[]): object {
  const foreignKeys = (table.references ?? []).flatMap((reference) => {
    const target = all.find(({ name }) => name === reference.table)
    if (!target) return []
    return [
      {
        columnReference: namesOf(table, reference.columns),
        reference: {
          resource: fileName(target),
          columnReference: namesOf(target, reference.columns),
        },
      },
    ]
  })
  return {
    ...(table.identifiedBy ? { primaryKey: namesOf(table, table.identifiedBy) } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  }
}

/** The names that the metadata gives to columns. */
function namesOf(table: WorkbookTable, keys: readonly string[]): string[] {
  const columns = fileColumns(table)
  return keys.map(
    (key) => columns.find(({ column, holds }) => column.key === key && holds === 'values')!.name,
  )
}

/** The type of a column’s values, with what they lie between where the view says so. */
function datatype({ type, least, greatest }: WorkbookColumn): string | object {
  const base = match(type)
    .with('text', () => 'string')
    .with('integer', () => 'integer')
    .with('decimal', 'number', 'percent', 'p-value', () => 'number')
    .exhaustive()
  if (least === undefined && greatest === undefined) return base
  return {
    base,
    ...(least === undefined ? {} : { minimum: least }),
    ...(greatest === undefined ? {} : { maximum: greatest }),
  }
}
