import { dirname } from 'node:path'
import {
  suppressedCells,
  type SuppressedCell,
  type Views,
  type WorkbookView,
} from '@inspectorate/publication'
import type { Output } from './print/output.js'
import { replaceFiles } from './replace-files.js'
import { makeFolder } from './write-files.js'

/** What the workbook of an inspection hides, and which small counts are to be seen all the same. */
export interface Disclosure {
  readonly inspection: string
  readonly below: number | null
  readonly hidden: readonly SuppressedCell[]
  readonly exposed: WorkbookView['disclosure']['exposed']
}

export function disclosureOf({ report, workbook }: Views): Disclosure {
  const { below, exposed } = workbook.disclosure
  return { inspection: report.meta.id, below, hidden: suppressedCells(workbook), exposed }
}

/** One line for what is hidden, one for what could not be. */
export function tellDisclosure({ inspection, hidden, exposed }: Disclosure, output: Output): void {
  if (hidden.length > 0)
    output.err(
      `${inspection}: ${hidden.length} values are hidden in the data workbook; --reasons FILE says why each is.`,
    )
  if (exposed.length === 0) return
  const printed = exposed.filter(({ by }) => by === 'report').length
  output.err(
    `${inspection}: ${exposed.length} small counts are shown, ${printed} because the report prints them and ${exposed.length - printed} because they follow from other counts; --reasons FILE lists them.`,
  )
}

/** Writes the reasons as JSON. They are for the team and not for publication. */
export async function writeReasons(
  file: string,
  disclosures: readonly Disclosure[],
): Promise<void> {
  await makeFolder(dirname(file))
  await replaceFiles([{ path: file, content: `${JSON.stringify(disclosures, null, 2)}\n` }])
}
