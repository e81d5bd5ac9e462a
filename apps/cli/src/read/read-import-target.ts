import { access } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import {
  ownCaseQuestions,
  checkAnswers,
  frameworkNamedBy,
  InspectionFileSchema,
  ownEntry,
  parseWith,
  type Case,
  type Framework,
  type InspectionFile,
} from '@inspectorate/core'
import { decodeText, readAnswersCsv, type AnswerColumns } from '@inspectorate/intake'
import { UnusableInput } from '../process/unusable-input.js'
import { surveyNamed } from './survey-named.js'
import { insideFolder } from './inside-folder.js'
import { readFileBytes } from './read-file-bytes.js'
import { withFramework } from './read-framework.js'
import { readJsonFile } from './read-json-file.js'

/** The list of cases, or of responses to a survey, that an import goes into, and where it is kept. */
export interface ImportTarget {
  readonly columns: AnswerColumns
  readonly cases: readonly Case[]
  /** Names a sheet of a workbook may have that holds such a list. */
  readonly sheets: readonly string[]
  /** A CSV file of its own, or its place in the inspection’s JSON. */
  readonly kept:
    | {
        readonly in: 'csv'
        readonly path: string
        readonly shown: string
        readonly idHeading: string
      }
    | { readonly in: 'json'; readonly path: string; withCases(cases: readonly Case[]): unknown }
}

/** Reads what an import needs of an inspection: its framework and one list. A CSV file that is not there yet is an empty list. */
export async function readImportTarget(
  file: string,
  survey: string | undefined,
  instead?: string,
): Promise<ImportTarget> {
  const data = await readJsonFile(file)
  const parsed = parseWith(InspectionFileSchema, data)
  if (!parsed.ok) throw new UnusableInput(file, parsed.issues)
  const inspection = parsed.value
  const { data: framed, frameworks } = await withFramework(inspection, file, instead)
  const named = frameworkNamedBy(framed, frameworks)
  if (!named.ok) throw new UnusableInput(file, named.issues)
  const framework = named.value
  const list =
    survey === undefined
      ? caseList(framework, inspection)
      : responseList(framework, inspection, survey)
  const { columns, part, at, sheets } = list
  if (typeof part !== 'string') {
    refuseFaults(part, columns, file, at)
    const withCases = (cases: readonly Case[]) =>
      withList(data as Record<string, unknown>, at, cases)
    return { columns, cases: part, sheets, kept: { in: 'json', path: file, withCases } }
  }
  const path = await insideFolder(dirname(resolve(file)), part, file, at)
  const idHeading = survey === undefined ? 'case' : 'response'
  const kept = { in: 'csv', path, shown: join(dirname(file), part), idHeading } as const
  const exists = await access(path).then(
    () => true,
    () => false,
  )
  if (!exists) return { columns, cases: [], sheets, kept }
  const text = decodeText(await readFileBytes(path, kept.shown), part)
  const read = text.ok ? readAnswersCsv(text.value, columns, part) : text
  if (!read.ok) throw new UnusableInput(file, read.issues)
  refuseFaults(read.value, columns, kept.shown, at)
  return { columns, cases: read.value, sheets, kept }
}

interface List {
  readonly columns: AnswerColumns
  readonly part: readonly Case[] | string
  readonly at: string[]
  readonly sheets: readonly string[]
}

function caseList(framework: Framework, { cases }: InspectionFile): List {
  const columns = {
    questions: ownCaseQuestions(framework),
    characteristics: framework.characteristics,
    answerSets: framework.answerSets,
  }
  return { columns, part: cases, at: ['cases'], sheets: ['Cases'] }
}

function responseList(framework: Framework, { surveys }: InspectionFile, id: string): List {
  const survey = surveyNamed(framework, id)
  return {
    columns: {
      questions: survey.questions,
      characteristics: survey.characteristics ?? [],
      answerSets: framework.answerSets,
    },
    part: ownEntry(surveys, id) ?? [],
    at: ['surveys', id],
    sheets: [id, survey.title, 'Responses'],
  }
}

/** The inspection’s own data with another list, every key in its place. */
function withList(
  data: Record<string, unknown>,
  [first, second]: string[],
  cases: readonly Case[],
): unknown {
  if (second === undefined) return { ...data, [first!]: cases }
  const surveys = data[first!] as Record<string, unknown>
  return { ...data, [first!]: { ...surveys, [second]: cases } }
}

function refuseFaults(
  cases: readonly Case[],
  columns: AnswerColumns,
  file: string,
  at: string[],
): void {
  const issues = checkAnswers(cases, columns, at)
  if (issues.length > 0) throw new UnusableInput(file, issues)
}
