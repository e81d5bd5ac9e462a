import { basename, dirname, join, resolve } from 'node:path'
import { describeFound, type Parsed } from '@inspectorate/core'
import {
  isWave,
  parseMapping,
  planImport,
  readAnswers,
  readTable,
  rejectedRowsCsv,
  writeAnswersCsv,
  type ImportPlan,
  type Mapping,
  type ReadAnswers,
} from '@inspectorate/intake'
import { exitCodes } from '../process/exit-codes.js'
import type { Output } from '../process/output.js'
import { describeNotes, describeTable, importHints, printPlan } from '../print/print-plan.js'
import { wordFault } from '../print/word-issue.js'
import { wordIssues } from '../print/word-issues.js'
import { readFileBytes } from '../read/read-file-bytes.js'
import { importEvidence, rulesOfImport } from './import-evidence.js'
import { draftMappingCommand } from './draft-mapping.js'
import type { ImportOptions } from './import-options.js'
import { readImportTarget, type ImportTarget } from '../read/read-import-target.js'
import { readJsonFile } from '../read/read-json-file.js'
import { replaceFiles, type Replacement } from '../write/replace-files.js'
import { UnusableInput } from '../process/unusable-input.js'

/** Most faults of accepted imports that are printed; the file of rejected rows has them all. */
const mostFaults = 200

/** `import FILE --into INSPECTION`: cases or responses from Excel or CSV, merged by id. */
export async function importCommand(
  file: string,
  options: ImportOptions,
  output: Output,
): Promise<number> {
  if (options.rejects !== undefined && !options.acceptValid)
    throw argumentFault('--rejects', 'no --accept-valid', 'both, or neither')
  if (options.number && options.id !== undefined)
    throw argumentFault('--number', '--id as well', 'one of them: ids of the file, or numbers')
  if (options.wave !== undefined && !isWave(options.wave))
    throw argumentFault(
      '--wave',
      describeFound(options.wave),
      'letters and digits, such as 2 or autumn',
    )
  const rules = await rulesOfImport(options)
  if (rules) return importEvidence(file, options, rules, output)
  const target = await readImportTarget(options.into, options.survey, options.framework)
  if (options.draftMapping !== undefined)
    return draftMappingCommand(file, options.draftMapping, options.sheet, target, output)
  const read = await readSource(file, options, target)
  const plan = planImport(target.cases, read, target.columns, options)
  if (plan.asks.length > 0)
    throw new UnusableInput(file, plan.asks, [...describeTable(plan), ...importHints(plan.asks)])
  const faults = plan.rejected.flatMap(({ issues }) => issues)
  if (faults.length > 0 && !options.acceptValid)
    throw new UnusableInput(file, faults, [...describeTable(plan), ...importHints(faults)])
  const writes = changesOf(plan, target)
  if (plan.rejected.length > 0) {
    const path = rejectsPath(file, options, target)
    const reasonOf = ({ issues }: ImportPlan['rejected'][number]) =>
      issues.map(wordFault).join('; ')
    writes.unshift({ path, content: rejectedRowsCsv(read, plan.rejected, reasonOf) })
    for (const line of [...wordIssues(file, faults, mostFaults), ...importHints(faults)])
      output.err(line)
    if (!options.dryRun)
      output.err(`Rejected rows are in ${path}: correct them there and import that file.`)
  }
  for (const note of describeNotes(plan)) output.err(note)
  if (!options.dryRun) await replaceFiles(writes)
  output.out(printPlan(plan))
  if (options.dryRun) output.out('Nothing was written: this was a trial.')
  return plan.rejected.length > 0 ? exitCodes.findings : exitCodes.done
}

async function readSource(
  file: string,
  { map, sheet, na, id, number, wave, namesOfPlaces }: ImportOptions,
  { columns, sheets, cases }: ImportTarget,
): Promise<ReadAnswers> {
  const accept = <T>(parsed: Parsed<T>, of: string): T => {
    if (parsed.ok) return parsed.value
    throw new UnusableInput(of, parsed.issues, importHints(parsed.issues))
  }
  const mapped: Mapping | undefined =
    map === undefined ? undefined : accept(parseMapping(await readJsonFile(map), columns), map)
  const mapping = mapped && sheet !== undefined ? { ...mapped, sheet } : mapped
  const bytes = await readFileBytes(file, file)
  const table = accept(
    readTable(bytes, file, sheet === undefined ? sheets : [sheet], mapping),
    file,
  )
  if (sheet !== undefined && table.sheet?.trim().toLowerCase() !== sheet.trim().toLowerCase())
    throw argumentFault('--sheet', sheet, table.sheet ?? 'a workbook')
  const known = new Set(cases.map(({ id }) => id))
  const mayStandAlone = (one: string) => known.has(one)
  const ids = number ? ('numbered' as const) : id === undefined ? undefined : { heading: id }
  const how = { mapping, na, ids, wave, namesOfPlaces, mayStandAlone }
  return accept(readAnswers(table, columns, how), file)
}

/** What must be written for a plan; nothing when it changes nothing. */
function changesOf(
  { cases, added, changed }: ImportPlan,
  { columns, kept }: ImportTarget,
): Replacement[] {
  if (added + changed === 0) return []
  return kept.in === 'csv'
    ? [{ path: kept.path, content: writeAnswersCsv(cases, columns, kept.idHeading) }]
    : [{ path: kept.path, content: `${JSON.stringify(kept.withCases(cases), null, 2)}\n` }]
}

/** Where rejected rows go; never over the file they come from, nor over the inspection. */
function rejectsPath(
  file: string,
  { rejects, into }: ImportOptions,
  { kept }: ImportTarget,
): string {
  const path =
    rejects ?? join(dirname(file), `${basename(file).replace(/\.[^.]+$/, '')}.rejected.csv`)
  if ([file, into, kept.path].some((taken) => resolve(taken) === resolve(path)))
    throw argumentFault('--rejects', path, 'a file of its own')
  return path
}

function argumentFault(argument: string, found: string, expected: string): UnusableInput {
  return new UnusableInput(argument, [{ code: 'invalid-value', path: [], found, expected }])
}
