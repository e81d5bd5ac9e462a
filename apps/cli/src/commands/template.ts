import {
  describeFound,
  frameworkNamedBy,
  InspectionFileSchema,
  parseWith,
  type Framework,
} from '@inspectorate/core'
import type { FormFormat, Known } from '@inspectorate/intake'
import { exitCodes } from '../process/exit-codes.js'
import type { Output } from '../process/output.js'
import { readFramework, withFramework } from '../read/read-framework.js'
import { readJsonFile } from '../read/read-json-file.js'
import { rulesToFillIn } from '../read/rules-to-fill-in.js'
import { surveyNamed } from '../read/survey-named.js'
import { replaceFiles } from '../write/replace-files.js'
import { UnusableInput } from '../process/unusable-input.js'

export interface TemplateOptions {
  readonly framework?: string
  readonly inspection?: string
  /** The workbook for responses to this survey, not for cases. */
  readonly survey?: string
  /** What rules ask for beside cases, where they ask questions of cases as well. */
  readonly evidence?: boolean
  /** The workbook, when not said; or a form for another tool. */
  readonly format?: 'xlsx' | FormFormat
  readonly out: string
}

/**
 * `template --inspection FILE --out FILE`, or `--framework RULES`: the workbook inspectors fill in, with
 * their cases, with responses to a survey, or with what rules in the framework language ask for. With `--format` the
 * form of cases or responses for another tool.
 */
export async function templateCommand(
  { framework: id, inspection, survey, evidence = false, format = 'xlsx', out }: TemplateOptions,
  output: Output,
): Promise<number> {
  const framework = await frameworkFor(id, inspection)
  const { caseTemplate, collectionForm, evidenceTemplate, responseTemplate } =
    await import('@inspectorate/intake')
  if (survey !== undefined && evidence)
    throw new UnusableInput('--survey', [
      {
        code: 'wrong-form',
        path: [],
        found: '--survey and --evidence',
        expected: 'one of them: a workbook holds responses, or what rules ask for',
      },
    ])
  const rules = survey === undefined ? rulesToFillIn(framework, evidence) : null
  if (rules && format !== 'xlsx')
    throw new UnusableInput('--format', [
      {
        code: 'wrong-form',
        path: [],
        found: format,
        expected: 'xlsx: what rules ask for beside cases is no form of a survey tool',
      },
    ])
  const content =
    format !== 'xlsx'
      ? await collectionForm(
          framework,
          format,
          survey === undefined ? undefined : surveyNamed(framework, survey),
        )
      : rules
        ? await evidenceTemplate(rules, inspection === undefined ? {} : await knownIn(inspection))
        : survey === undefined
          ? await caseTemplate(framework)
          : await responseTemplate(framework, surveyNamed(framework, survey))
  await replaceFiles([{ path: out, content }])
  output.out(`${out}  ${Math.ceil(content.length / 1024)} kB`)
  return exitCodes.done
}

/** Only what the file says of its cases is read: a template is wanted before there is anything else. */
async function frameworkFor(
  id: string | undefined,
  inspection: string | undefined,
): Promise<Framework> {
  if (inspection !== undefined) {
    const read = await withFramework(await readJsonFile(inspection), inspection, id)
    const named = frameworkNamedBy(read.data, read.frameworks)
    if (!named.ok) throw new UnusableInput(inspection, named.issues)
    return named.value
  }
  if (id !== undefined) return readFramework(id)
  throw new UnusableInput('--framework', [
    {
      code: 'unknown-framework',
      path: [],
      found: describeFound(id),
      expected: 'one, or --inspection',
    },
  ])
}

/** What an inspection knows already of what rules ask for. */
async function knownIn(file: string): Promise<Known> {
  const parsed = parseWith(InspectionFileSchema, await readJsonFile(file))
  if (!parsed.ok) throw new UnusableInput(file, parsed.issues)
  return parsed.value
}
