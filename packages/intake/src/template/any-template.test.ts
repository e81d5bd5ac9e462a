import type { Case, Framework, Survey } from '@inspectorate/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyList, type AnyList } from '../../test/any-list.js'
import { fillIn } from '../../test/fill-in.js'
import { readAnswers } from '../answers/read-answers.js'
import { planImport } from '../import/plan-import.js'
import { readTable } from '../arrange/read-table.js'
import { caseTemplate, responseTemplate } from './case-template.js'

/** As much of a framework as its workbooks are made of. */
const frameworkOf = ({ characteristics, questions, answerSets }: AnyList) => {
  const survey: Survey = {
    id: 'people',
    title: 'People',
    respondents: 'people',
    characteristics,
    questions,
  }
  const standard = { id: '1', title: 'Safe', keyQuestions: [], prompts: questions }
  const framework = {
    title: 'Standards',
    edition: '1',
    publisher: 'Inspectors',
    serviceType: 'home',
    characteristics,
    answerSets,
    surveys: [survey],
    domains: [{ id: 'd', title: 'D', standards: [standard], blocks: [] }],
  }
  return { framework: framework as unknown as Framework, survey }
}
const imported = (
  bytes: Uint8Array,
  sheet: string,
  list: AnyList,
  before: readonly Case[] = [],
) => {
  const table = readTable(bytes, 'filled.xlsx', [sheet])
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  const read = readAnswers(table.value, list, { mayStandAlone: () => true })
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return planImport(before, read.value, list)
}

it('whatever is typed into a template comes back as the same evidence, of cases and of responses', async () => {
  await fc.assert(
    fc.asyncProperty(anyList, fc.boolean(), async (list, isSurvey) => {
      const { framework, survey } = frameworkOf(list)
      const template = isSurvey
        ? await responseTemplate(framework, survey)
        : await caseTemplate(framework)
      const sheet = isSurvey ? 'Responses' : 'Cases'
      const bytes = await fillIn(template, sheet, list, list.cases)
      const plan = imported(bytes, sheet, list)
      expect(plan.rejected.flatMap(({ issues }) => issues)).toEqual([])
      expect(plan.cases).toEqual(list.cases)
      expect(imported(bytes, sheet, list, plan.cases)).toMatchObject({
        added: 0,
        changed: 0,
        unchanged: list.cases.length,
      })
    }),
    { numRuns: 12 },
  )
})
