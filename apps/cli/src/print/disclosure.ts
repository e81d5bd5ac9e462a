import { dirname } from 'node:path'
import {
  disclosureText,
  suppressedCells,
  type SuppressedCell,
  type Views,
  type WorkbookView,
} from '@inspectorate/publication'
import type { Output } from '../process/output.js'
import { replaceFiles } from '../write/replace-files.js'
import { makeFolder } from '../write/write-files.js'

/** What the workbook of an inspection hides, and which small counts are to be seen all the same. */
export interface Disclosure {
  readonly inspection: string
  readonly below: number | null
  readonly of: WorkbookView['disclosure']['of']
  /** In words, as the cover says it. */
  readonly rule: string
  readonly leftOut: WorkbookView['disclosure']['leftOut']
  readonly followUps: WorkbookView['disclosure']['followUps']
  readonly hidden: readonly SuppressedCell[]
  readonly exposed: WorkbookView['disclosure']['exposed']
}

export function disclosureOf({ report, workbook }: Views): Disclosure {
  return {
    inspection: report.meta.id,
    rule: disclosureText(workbook.disclosure),
    ...workbook.disclosure,
    hidden: suppressedCells(workbook),
  }
}

/** A line for what is hidden, one for each part that is left out, one for what could not be hidden. */
export function tellDisclosure(
  { inspection, leftOut, hidden, exposed }: Disclosure,
  output: Output,
): void {
  if (hidden.length > 0)
    output.err(
      `${inspection}: ${hidden.length} values are hidden in the data workbook; --reasons FILE says why each is.`,
    )
  for (const { label, hidden, rows } of leftOut)
    output.err(
      `${inspection}: answers by ${label.toLowerCase()} are left out of the data workbook, because ${hidden} of ${rows} rows would be hidden.`,
    )
  if (exposed.length === 0) return
  const printed = exposed.filter(({ by }) => by === 'report').length
  output.err(
    `${inspection}: ${exposed.length} small counts are shown or can be worked out, ${printed} because the report prints them and ${exposed.length - printed} because they follow from other counts; --reasons FILE lists them.`,
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
