import { basename } from 'node:path'
import { isInspectionError } from '@inspectorate/core'
import type { Output } from '../process/output.js'
import { UnusableInput } from '../process/unusable-input.js'

/** Tells what a report has from a house template and what not; one that is no Word document is a fault. */
export async function tellTemplate(
  template: string | undefined,
  bytes: Uint8Array | undefined,
  { err }: Output,
): Promise<void> {
  if (template === undefined || bytes === undefined) return
  const { describeTemplate } = await import('@inspectorate/exporter-docx')
  const { taken, changed, dropped } = describedAs(template, () => describeTemplate(bytes))
  const line = (what: string, parts: readonly string[]): void => {
    if (parts.length > 0) err(`${basename(template)}: ${what}: ${parts.join('; ')}`)
  }
  line('taken', taken)
  line('otherwise in the report', changed)
  line('not taken', dropped)
}

function describedAs<T>(template: string, describe: () => T): T {
  try {
    return describe()
  } catch (error) {
    throw isInspectionError(error) ? notATemplate(template, error.message) : error
  }
}

function notATemplate(template: string, found: string): UnusableInput {
  return new UnusableInput(template, [
    { code: 'wrong-form', path: [], found, expected: 'a document that Word saved as .docx' },
  ])
}
