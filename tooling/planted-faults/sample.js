import { readdir, readFile } from 'node:fs/promises'
import { caseQuestions, frameworkNamedBy, parsedOrThrow, parseInspection } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { readAnswersCsv } from '@inspectorate/intake'

const folder = new URL('../../examples/portsmouth-2023/', import.meta.url)
const read = (name) => readFile(new URL(name, folder), 'utf8')

/** The sample as one value, its parts read from the files beside it. */
export async function readSample() {
  const data = JSON.parse(await read('inspection.json'))
  const framework = parsedOrThrow(frameworkNamedBy(data, frameworks))
  const table = async (file, questions, characteristics) =>
    parsedOrThrow(readAnswersCsv(await read(file), { questions, characteristics }, file))
  const surveys = {}
  for (const { id, questions } of framework.surveys)
    surveys[id] = await table(data.surveys[id], questions, [])
  const narrative = {}
  for (const file of (await readdir(new URL('narrative/', folder))).sort())
    narrative[file.replace(/\.md$/, '')] = await read(`narrative/${file}`)
  const cases = await table(data.cases, caseQuestions(framework), framework.characteristics)
  return { ...data, cases, surveys, narrative }
}

/** An inspection as `parseInspection` accepts it. */
export function parsed(inspection) {
  return parsedOrThrow(parseInspection(inspection, frameworks))
}
