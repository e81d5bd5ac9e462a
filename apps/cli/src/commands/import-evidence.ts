import { InspectionFileSchema, parseWith } from '@inspectorate/core'
import type { Rules } from '@inspectorate/core/language'
import { planEvidence, readEvidence } from '@inspectorate/intake'
import { exitCodes } from '../process/exit-codes.js'
import type { Output } from '../process/output.js'
import { withFramework } from '../read/read-framework.js'
import { readFileBytes } from '../read/read-file-bytes.js'
import { readJsonFile } from '../read/read-json-file.js'
import { rulesToFillIn } from '../read/rules-to-fill-in.js'
import { replaceFiles } from '../write/replace-files.js'
import { UnusableInput } from '../process/unusable-input.js'
import type { ImportOptions } from './import-options.js'

/** The rules of an inspection that are filled in and not counted from cases; null for any other. */
export async function rulesOfImport({
  into,
  framework,
  survey,
  evidence = false,
}: ImportOptions): Promise<Rules | null> {
  if (survey !== undefined) return null
  const { data, frameworks } = await withFramework(await readJsonFile(into), into, framework)
  const id =
    typeof data === 'object' && data !== null && 'framework' in data ? data.framework : null
  const found = frameworks.find((one) => one.id === id)
  return found ? rulesToFillIn(found, evidence) : null
}

/** `import FILE --into INSPECTION` under rules: what a team has filled in of what they ask for. */
export async function importEvidence(
  file: string,
  options: ImportOptions,
  rules: Rules,
  output: Output,
): Promise<number> {
  refuseOptionsOfCases(options)
  const { into, dryRun } = options
  const data = await readJsonFile(into)
  const shaped = parseWith(InspectionFileSchema, data)
  if (!shaped.ok) throw new UnusableInput(into, shaped.issues)
  const read = readEvidence(await readFileBytes(file, file), file, rules)
  if (!read.ok) throw new UnusableInput(file, read.issues)
  const plan = planEvidence(rules, data as Record<string, unknown>, read.value)
  if (!plan.ok) throw new UnusableInput(into, plan.issues)
  const { inspection, added, changed, unchanged } = plan.value
  if (!dryRun && added + changed > 0)
    await replaceFiles([{ path: into, content: `${JSON.stringify(inspection, null, 2)}\n` }])
  output.out(`${added} added, ${changed} changed, ${unchanged} unchanged.`)
  if (dryRun) output.out('Nothing was written: this was a trial.')
  return exitCodes.done
}

/** Options that speak of cases: rules are given values, and none of them would do anything. */
function refuseOptionsOfCases(options: ImportOptions): void {
  const flags = {
    map: '--map',
    draftMapping: '--draft-mapping',
    acceptValid: '--accept-valid',
    rejects: '--rejects',
    sheet: '--sheet',
    na: '--na',
    blankErases: '--blank-erases',
    similarIds: '--similar-ids',
    id: '--id',
    number: '--number',
    wave: '--wave',
    update: '--update',
    namesOfPlaces: '--names-of-places',
  } as const
  for (const [key, flag] of Object.entries(flags))
    if (options[key as keyof typeof flags] !== undefined)
      throw new UnusableInput(flag, [
        {
          code: 'wrong-form',
          path: [],
          found: flag,
          expected: 'none: under these rules the file holds what they ask for, and no cases',
        },
      ])
}
