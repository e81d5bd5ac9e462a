import { ownCaseQuestions, type Framework } from '@inspectorate/core'
import {
  caseTemplate,
  evidenceTemplate,
  responseTemplate,
  writeAnswersCsv,
} from '@inspectorate/intake'
import { rulesThatRate } from '../read/rules-that-rate.js'
import { sectionHints } from './section-hints.js'
import { teamReadme, type Holding } from './team-readme.js'

/** What is known of an inspection when it begins. */
export interface Beginning {
  readonly id: string
  readonly service: string
  readonly fieldwork: string | null
  /** As the inspection names its framework: an id, or a file beside it. */
  readonly named: string
}

/** A file of an inspection that begins; its name may lead into a folder. */
export interface BegunFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/** The files of an inspection of which only this is known: whole, and empty where nothing is known yet. */
export async function newInspection(
  framework: Framework,
  { id, service, fieldwork, named }: Beginning,
): Promise<BegunFile[]> {
  const questions = ownCaseQuestions(framework)
  const hasCases = questions.length > 0
  const surveys = framework.surveys.filter((survey) => survey.questions.length > 0)
  const rules = rulesThatRate(framework)
  const workbooks: (Holding['workbooks'][number] & { readonly content: Uint8Array })[] = [
    ...(hasCases
      ? [
          {
            name: 'collect/cases.xlsx',
            holds: 'Cases to assess',
            options: '',
            content: await caseTemplate(framework),
          },
        ]
      : []),
    ...(await Promise.all(
      surveys.map(async (survey) => ({
        name: `collect/surveys/${survey.id}.xlsx`,
        holds: `${survey.title}: responses`,
        options: ` --survey ${survey.id}`,
        content: await responseTemplate(framework, survey),
      })),
    )),
    ...(rules
      ? [
          {
            name: 'collect/evidence.xlsx',
            holds: 'What the rules ask for beside cases',
            options: hasCases ? ' --evidence' : '',
            content: await evidenceTemplate(rules, {}),
          },
        ]
      : []),
  ]
  const answers = [
    ...(hasCases
      ? [{ name: 'cases.csv', of: { questions, characteristics: framework.characteristics } }]
      : []),
    ...surveys.map(({ id: survey, questions: asked, characteristics = [] }) => ({
      name: `surveys/${survey}.csv`,
      of: { questions: asked, characteristics },
    })),
  ]
  const inspection = {
    format: 'inspectorate/inspection',
    version: 1,
    id,
    framework: named,
    service: { name: service },
    ...(fieldwork !== null && { fieldwork: { start: fieldwork } }),
    ...(hasCases && { cases: 'cases.csv' }),
    ...(surveys.length > 0 && {
      surveys: Object.fromEntries(surveys.map((one) => [one.id, `surveys/${one.id}.csv`])),
    }),
    narrative: 'narrative',
  }
  return [
    { name: 'inspection.json', content: `${JSON.stringify(inspection, null, 2)}\n` },
    {
      name: 'README.md',
      content: teamReadme(service, framework, {
        workbooks,
        lists: answers.map(({ name }) => name),
      }),
    },
    ...answers.map(({ name, of }) => ({
      name,
      content: writeAnswersCsv(
        [],
        { ...of, answerSets: framework.answerSets },
        name === 'cases.csv' ? 'case' : 'response',
      ),
    })),
    ...workbooks.map(({ name, content }) => ({ name, content })),
    ...sectionHints(framework).map(({ id: section, text }) => ({
      name: `narrative/${section}.md`,
      content: text,
    })),
  ]
}
