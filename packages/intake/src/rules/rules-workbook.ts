import { canonical, parseRules, type RulesFile } from '@inspectorate/core/language'
import type { Issue, Parsed } from '@inspectorate/core'
import { mendPackage } from '../template/mend-package.js'
import { styles } from '../template/template-styles.js'
import { readWorkbookTables } from '../workbook/read-workbook-tables.js'
import { NotInASheet } from './not-in-a-sheet.js'
import { rulesOfSheets } from './rules-of-sheets.js'
import type { RulesSheet } from './rules-sheet.js'
import { sheetsOfRules } from './sheets-of-rules.js'

/** The date in every workbook: an edition has no day of its own, and there is no clock here. */
const fixedDate = new Date(Date.UTC(2000, 0, 1))

/**
 * Rules as a workbook that people can change and give back. What no sheet can show is refused with its path:
 * the workbook is read again, and must come back as the same rules.
 */
export async function writeRulesWorkbook(file: RulesFile): Promise<Parsed<Uint8Array>> {
  try {
    const bytes = await workbookOf(sheetsOfRules(file), file)
    const back = readRulesWorkbook(bytes, 'the workbook')
    if (!back.ok) return back
    const path = differingPath(file, back.value)
    if (path)
      throw new NotInASheet(
        path,
        'a value that a sheet would change',
        'another value; or keep these rules as JSON',
      )
    return { ok: true, value: bytes }
  } catch (error) {
    if (!(error instanceof NotInASheet)) throw error
    return { ok: false, issues: [error.issue] }
  }
}

/** Rules from a workbook; every fault by sheet and cell. */
export function readRulesWorkbook(bytes: Uint8Array, file: string): Parsed<unknown> {
  const tables = readWorkbookTables(bytes, file)
  if (!tables.ok) return tables
  const { rules, origins, issues } = rulesOfSheets(tables.value)
  if (issues.length > 0) return { ok: false, issues }
  const parsed = parseRules(rules)
  if (parsed.ok) return { ok: true, value: rules }
  const placed = parsed.issues.map((issue): Issue => ({
    ...issue,
    ...origins.placeOf(rules, issue.path),
    path: [],
  }))
  return { ok: false, issues: placed }
}

async function workbookOf(sheets: readonly RulesSheet[], file: RulesFile): Promise<Uint8Array> {
  // Loaded when first needed: it takes a quarter of a second.
  const { default: ExcelJS } = await import('#exceljs')
  const workbook = new ExcelJS.Workbook()
  Object.assign(workbook, {
    title: Object.values(file.title)[0],
    creator: Object.values(file.publisher ?? file.title)[0],
    lastModifiedBy: Object.values(file.publisher ?? file.title)[0],
    created: fixedDate,
    modified: fixedDate,
  })
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name)
    const isTable = name.startsWith('Table ')
    if (!isTable) sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: 1 }]
    rows.forEach((cells, i) => {
      const row = sheet.addRow([...cells])
      row.font = i === (isTable ? 3 : 0) ? styles.bold : styles.text
      row.eachCell((cell) => {
        // What is text stays text when somebody types over it: 1.10 is no number.
        if (typeof cell.value === 'string') cell.numFmt = '@'
      })
    })
    rows[0]!.forEach((_, column) => {
      const widest = Math.max(...rows.map((row) => String(row[column] ?? '').length))
      sheet.getColumn(column + 1).width = Math.min(Math.max(widest + 3, 9), 60)
    })
  }
  return mendPackage(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

/** The first path at which two values are not the same data; null where they are. */
function differingPath(
  one: unknown,
  other: unknown,
  path: Issue['path'] = [],
): Issue['path'] | null {
  if (canonical(one) === canonical(other)) return null
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return path
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = differingPath(one[key], other[key], [
      ...path,
      Array.isArray(one) ? Number(key) : key,
    ])
    if (found) return found
  }
  return path
}
