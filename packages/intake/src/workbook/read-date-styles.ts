import type { PackedPart } from './list-parts.js'
import { scanXml } from './scan-xml.js'
import { decoded, type UnpackBudget } from './unpack.js'

/** The styles that show a number as a date or time, by index: Excel makes dates of `3-5` and `1/2`. */
export function readDateStyles(part: PackedPart, budget: UnpackBudget): ReadonlySet<number> {
  const formats = new Map<number, string>()
  const dates = new Set<number>()
  let inCells = false
  let index = 0
  for (const event of scanXml(decoded(part, budget), part.name)) {
    if (event.kind === 'text') continue
    if (event.name === 'cellXfs') inCells = event.kind === 'open'
    if (event.kind === 'close') continue
    const { numFmtId, formatCode = '' } = event.attributes
    if (event.name === 'numFmt') formats.set(Number(numFmtId), formatCode)
    if (event.name !== 'xf' || !inCells) continue
    if (isDate(Number(numFmtId ?? 0), formats)) dates.add(index)
    index += 1
  }
  return dates
}

/** The built-in formats of dates and times (ECMA-376 part 1, 18.8.30), or a format that names day, month, year or hour. */
function isDate(id: number, formats: ReadonlyMap<number, string>): boolean {
  const own = formats.get(id)
  if (own !== undefined)
    return /[dmyhs]/i.test(own.slice(0, 255).replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''))
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    [45, 46, 47].includes(id) ||
    (id >= 50 && id <= 58)
  )
}
