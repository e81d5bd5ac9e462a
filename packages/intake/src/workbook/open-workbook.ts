import { listParts, type PackedPart } from './list-parts.js'
import { listSheets, type WorkbookParts } from './list-sheets.js'
import { readNumberStyles } from './read-number-styles.js'
import { readSharedStrings } from './read-shared-strings.js'
import type { SharedCells } from './read-sheet-rows.js'
import { refuseUnsafeParts } from './refuse-unsafe-parts.js'
import { unpackBudget, type UnpackBudget } from './unpack.js'
import { malformed } from './workbook-fault.js'

/** A workbook whose sheets can be read. */
interface OpenWorkbook {
  readonly sheets: WorkbookParts['sheets']
  readonly shared: SharedCells
  readonly budget: UnpackBudget
  packed(path: string): PackedPart
}

/** Opens a workbook: what is unsafe in it is refused, and nothing of its sheets is unpacked yet. */
export function openWorkbook(bytes: Uint8Array): OpenWorkbook {
  const parts = listParts(bytes)
  const budget = unpackBudget(bytes.length)
  refuseUnsafeParts(parts, budget)
  const { sheets, sharedStrings, styles, from1904 } = listSheets(parts, budget)
  const packed = (path: string) => {
    const found = parts.get(path.toLowerCase())
    if (!found) throw malformed(`no part ${path.slice(0, 60)}`)
    return found
  }
  const shared = {
    strings: sharedStrings === undefined ? [] : readSharedStrings(packed(sharedStrings), budget),
    numbers: {
      from1904,
      ...(styles === undefined
        ? { dates: new Set<number>(), formats: new Map<number, string>() }
        : readNumberStyles(packed(styles), budget)),
    },
  }
  return { sheets, shared, budget, packed }
}
