import { bareRecord, type Case, type Inspection } from '@inspectorate/core'
import { textsOf } from './texts-of.js'

/** What rows of cases and of responses hold of answers. */
export type AnswerRow = Pick<Case, 'id' | 'characteristics' | 'answers' | 'texts'>
export type ResponseRow = AnswerRow & { readonly survey: string }

export function casesOfRows(rows: readonly AnswerRow[]): Case[] {
  return rows.map(({ id, characteristics, answers, texts }) => ({
    id,
    characteristics,
    answers,
    ...textsOf({ texts }),
  }))
}

/** The responses to each survey that has any, in the order of the rows. */
export function surveysOfRows(rows: readonly ResponseRow[]): Inspection['surveys'] {
  const surveys = bareRecord<Case[]>([])
  for (const { survey, ...row } of rows) (surveys[survey] ??= []).push(...casesOfRows([row]))
  return surveys
}
