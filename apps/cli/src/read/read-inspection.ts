import { dirname, join, resolve } from 'node:path'
import {
  ownCaseQuestions,
  frameworkNamedBy,
  parseInspection,
  sectionIds,
  type Case,
  type Framework,
  type FramedInspection,
  type Issue,
  type Parsed,
} from '@inspectorate/core'
import { readAnswersCsv, type AnswerColumns } from '@inspectorate/intake'
import { parseRecord, recordFormat, type ReadRecord } from '@inspectorate/publication'
import { UnusableInput } from '../process/unusable-input.js'
import { insideFolder } from './inside-folder.js'
import { withFramework } from './read-framework.js'
import { withLogo } from './with-logo.js'
import { readJsonFile } from './read-json-file.js'
import { readNarrative } from './read-narrative.js'
import { readTextFile } from './read-text-file.js'

/** An inspection read from a file, and where its parts came from. */
export interface ReadInspection extends FramedInspection {
  /** Files by the path of the part they hold: `narrative.2.1` → `narrative/2.1.md`. */
  readonly origins: Origins
  /** What was published, when the file is a record. */
  readonly published?: ReadRecord['published']
}

export type Origins = ReadonlyMap<string, string>

/** An inspection with its parts, or a record exported earlier. Throws `UnusableInput` with every fault. */
export async function readInspection(file: string, instead?: string): Promise<ReadInspection> {
  const read = await readJsonFile(file)
  const origins = new Map<string, string>()
  if (isObject(read) && read['format'] === recordFormat) {
    if (instead !== undefined) throw ratedByItsOwn(file)
    // What a record names is installed, or the record carries it.
    const { frameworks } = await withFramework(namedIn(read), file)
    return { ...accept(parseRecord(read, frameworks), file, origins), origins }
  }
  const { data, frameworks } = await withFramework(read, file, instead)
  const whole = isObject(data) ? await withParts(data, frameworks, file, origins) : data
  return { ...accept(parseInspection(whole, frameworks), file, origins), origins }
}

/** Where a record carries no rules: the inspection in it, which names an edition. */
function namedIn(record: Record<string, unknown>): unknown {
  return record['rules'] === undefined ? record['inspection'] : undefined
}

function ratedByItsOwn(file: string): UnusableInput {
  return new UnusableInput('--framework', [
    {
      code: 'invalid-value',
      path: [],
      found: `the record ${file}`,
      expected: 'an inspection: a record is rated as it was published',
    },
  ])
}

function accept<T>(parsed: Parsed<T>, file: string, origins: Origins): T {
  if (parsed.ok) return parsed.value
  throw new UnusableInput(
    file,
    parsed.issues.map((issue) => placeInPart(issue, origins)),
  )
}

/** A fault in a part, told by the part’s own file, row and column. */
export function placeInPart<T extends Pick<Issue, 'path' | 'file' | 'line' | 'column'>>(
  issue: T,
  origins: Origins,
): T {
  const [first, second, ...rest] = issue.path
  const file =
    origins.get(`${first}.${second}.${rest[0]}`) ??
    origins.get(`${first}.${second}`) ??
    origins.get(String(first))
  if (file === undefined || issue.file !== undefined) return issue
  const row = [second, ...rest].find((step) => typeof step === 'number')
  if (!file.endsWith('.csv') || row === undefined) return { ...issue, file }
  const last = issue.path.at(-1)
  return { ...issue, file, line: row + 2, ...(typeof last === 'string' && { column: last }) }
}

async function withParts(
  data: Record<string, unknown>,
  frameworks: readonly Framework[],
  file: string,
  origins: Map<string, string>,
): Promise<Record<string, unknown>> {
  const framework = accept(frameworkNamedBy(data, frameworks), file, origins)
  const folder = dirname(resolve(file))
  const issues: Issue[] = []
  const csv = async (path: string, at: string, columns: AnswerColumns): Promise<Case[]> => {
    const inside = await insideFolder(folder, path, file, at.split('.'))
    const read = readAnswersCsv(await readTextFile(inside, shownAs(file, path)), columns, path)
    origins.set(at, path)
    if (read.ok) return read.value
    issues.push(...read.issues)
    return []
  }
  const whole = { ...data }
  const ofCases: AnswerColumns = {
    questions: ownCaseQuestions(framework),
    characteristics: framework.characteristics,
    answerSets: framework.answerSets,
  }
  if (typeof data['cases'] === 'string') whole['cases'] = await csv(data['cases'], 'cases', ofCases)
  if (isObject(data['surveys']))
    whole['surveys'] = await withLists('surveys', data['surveys'], csv, (id) => {
      const survey = framework.surveys.find((one) => one.id === id)
      return (
        survey && {
          questions: survey.questions,
          characteristics: survey.characteristics ?? [],
          answerSets: framework.answerSets,
        }
      )
    })
  if (isObject(data['repeats']))
    whole['repeats'] = await withLists('repeats', data['repeats'], csv, () => ofCases)
  if (typeof data['narrative'] === 'string') {
    const narrative = await readNarrative(file, data['narrative'], sectionIds(framework))
    whole['narrative'] = narrative.sections
    for (const [id, part] of narrative.files) origins.set(`narrative.${id}`, part)
    issues.push(...narrative.issues)
  }
  if (isObject(data['publication'])) {
    const publication = await withLogo(data['publication'], file)
    whole['publication'] = publication.whole
    for (const [at, path] of publication.origins) origins.set(at, path)
  }
  if (isObject(data['caseSets'])) {
    const { readCaseSets } = await import('./read-case-sets.js')
    const read = await readCaseSets(data['caseSets'], file)
    whole['caseSets'] = read.caseSets
    for (const [at, path] of read.origins) origins.set(at, path)
    issues.push(...read.issues)
  }
  if (typeof data['earlier'] === 'string') {
    const path = data['earlier']
    await insideFolder(folder, path, file, ['earlier'])
    const { readEarlier } = await import('./read-earlier.js')
    whole['earlier'] = await readEarlier(shownAs(file, path))
    origins.set('earlier', path)
  }
  if (issues.length > 0) throw new UnusableInput(file, issues)
  return whole
}

/** Lists of cases or responses by their ids, those in files of their own read. */
async function withLists(
  key: 'surveys' | 'repeats',
  lists: Record<string, unknown>,
  csv: (path: string, at: string, columns: AnswerColumns) => Promise<Case[]>,
  columnsOf: (id: string) => AnswerColumns | undefined,
): Promise<Record<string, unknown>> {
  const entries: [string, unknown][] = []
  for (const [id, part] of Object.entries(lists)) {
    const columns = columnsOf(id)
    entries.push([
      id,
      typeof part === 'string' && columns ? await csv(part, `${key}.${id}`, columns) : part,
    ])
  }
  return Object.fromEntries(entries)
}

function shownAs(file: string, part: string): string {
  return join(dirname(file), part)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
