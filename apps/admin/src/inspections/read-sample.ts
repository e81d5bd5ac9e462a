import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  ownCaseQuestions,
  frameworkNamedBy,
  InspectionFileSchema,
  parsedOrThrow,
  parseInspection,
  parseJson,
  type Case,
  type Inspection,
} from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { readAnswersCsv, type AnswerColumns } from '@inspectorate/intake'

/** The repository’s sample inspection; an inspection in the same form can be read from any folder. */
const sampleFolder = fileURLToPath(new URL('../../../../examples/portsmouth-2023', import.meta.url))

/** Reads the sample inspection with its cases, surveys and narrative. */
export async function readSample(folder = sampleFolder): Promise<Inspection> {
  const text = (name: string) => readFile(join(folder, name), 'utf8')
  const file = InspectionFileSchema.parse(parsedOrThrow(parseJson(await text('inspection.json'))))
  const framework = parsedOrThrow(frameworkNamedBy(file, frameworks))
  const list = async (part: Case[] | string, columns: AnswerColumns) =>
    typeof part === 'string' ? parsedOrThrow(readAnswersCsv(await text(part), columns, part)) : part
  const ofCases = {
    questions: ownCaseQuestions(framework),
    characteristics: framework.characteristics,
    answerSets: framework.answerSets,
  }
  const repeats = await Promise.all(
    Object.entries(file.repeats ?? {}).map(
      async ([set, part]) => [set, await list(part, ofCases)] as const,
    ),
  )
  const surveys = await Promise.all(
    Object.entries(file.surveys).map(async ([id, part]) => {
      const { questions = [], characteristics = [] } =
        framework.surveys.find((survey) => survey.id === id) ?? {}
      return [
        id,
        await list(part, { questions, characteristics, answerSets: framework.answerSets }),
      ] as const
    }),
  )
  const { $schema: _, ...rest } = file
  const whole = {
    ...rest,
    cases: await list(file.cases, ofCases),
    ...(repeats.length > 0 && { repeats: Object.fromEntries(repeats) }),
    surveys: Object.fromEntries(surveys),
    narrative:
      typeof file.narrative === 'string'
        ? await sectionsIn(join(folder, file.narrative))
        : file.narrative,
  }
  return parsedOrThrow(parseInspection(whole, frameworks)).inspection
}

async function sectionsIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  const entries = await Promise.all(
    names.map(
      async (name) => [basename(name, '.md'), await readFile(join(folder, name), 'utf8')] as const,
    ),
  )
  return Object.fromEntries(entries)
}
