import type { Framework, Survey } from '@inspectorate/core'
import { match } from 'ts-pattern'
import { formOfCases, formOfSurvey } from './form.js'
import { limeSurveyForm } from './limesurvey-form.js'
import { redcapDictionary } from './redcap-dictionary.js'
import { surveyJsForm } from './surveyjs-form.js'
import { xlsForm } from './xlsform.js'

/** The tools of others that a form can be made for. */
export const formFormats = ['xlsform', 'redcap', 'surveyjs', 'limesurvey'] as const
export type FormFormat = (typeof formFormats)[number]

/**
 * The form in which a framework’s cases, or the responses to one of its surveys, are collected by another tool, with its
 * answers and routing. What is collected with it is imported without a mapping.
 */
export async function collectionForm(
  framework: Framework,
  format: FormFormat,
  survey?: Survey,
): Promise<string | Uint8Array> {
  const form = survey ? formOfSurvey(framework, survey) : formOfCases(framework)
  return match(format)
    .with('xlsform', () => xlsForm(form))
    .with('redcap', () => redcapDictionary(form))
    .with('surveyjs', () => `${JSON.stringify(surveyJsForm(form), null, 2)}\n`)
    .with('limesurvey', () => limeSurveyForm(form))
    .exhaustive()
}
