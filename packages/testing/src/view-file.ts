import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ReportView, WorkbookView } from '@inspectorate/publication'

interface KeptViews {
  readonly report: ReportView
  readonly workbook: WorkbookView
}

/** Where a view of an inspection is kept: tooling/golden-views writes it, and holds it to what is built. */
export function viewFile(inspection: string, kind: keyof KeptViews): string {
  return fileURLToPath(new URL(`../views/${inspection}.${kind}.json`, import.meta.url))
}

/** A view as it is kept. */
export function viewOf<Kind extends keyof KeptViews>(
  inspection: string,
  kind: Kind,
): KeptViews[Kind] {
  return JSON.parse(readFileSync(viewFile(inspection, kind), 'utf8')) as KeptViews[Kind]
}
