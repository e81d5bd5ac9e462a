import type { PackedPart } from './list-parts.js'
import { scanXml } from './scan-xml.js'
import { decoded, type UnpackBudget } from './unpack.js'

/** What the styles of a workbook’s cells make of numbers, by the style’s index. */
export interface NumberStyles {
  /** Those that show a number as a date or time: Excel makes dates of `3-5` and `1/2`. */
  readonly dates: ReadonlySet<number>
  /** The other formats that the workbook defines itself, such as `00000`. */
  readonly formats: ReadonlyMap<number, string>
  /** Whether days are counted from 1904, as workbooks from old Macs do, and not from 1900. */
  readonly from1904: boolean
}

/** The styles of a workbook, as far as they change what a number says. */
export function readNumberStyles(
  part: PackedPart,
  budget: UnpackBudget,
): Omit<NumberStyles, 'from1904'> {
  const own = new Map<number, string>()
  const dates = new Set<number>()
  const formats = new Map<number, string>()
  let inCells = false
  let index = 0
  for (const event of scanXml(decoded(part, budget), part.name)) {
    if (event.kind === 'text') continue
    if (event.name === 'cellXfs') inCells = event.kind === 'open'
    if (event.kind === 'close') continue
    const { numFmtId, formatCode = '' } = event.attributes
    if (event.name === 'numFmt') own.set(Number(numFmtId), formatCode)
    if (event.name !== 'xf' || !inCells) continue
    const format = own.get(Number(numFmtId ?? 0))
    if (isDate(Number(numFmtId ?? 0), format)) dates.add(index)
    else if (format !== undefined) formats.set(index, format)
    index += 1
  }
  return { dates, formats }
}

/** The built-in formats of dates and times (ECMA-376 part 1, 18.8.30), or a format that names day, month, year or hour. */
function isDate(id: number, own: string | undefined): boolean {
  if (own !== undefined)
    return /[dmyhs]/i.test(own.slice(0, 255).replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''))
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    [45, 46, 47].includes(id) ||
    (id >= 50 && id <= 58)
  )
}
