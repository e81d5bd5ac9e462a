import {
  ownCaseQuestions,
  printedName,
  type Answerable,
  type Characteristic,
  type Framework,
  type Question,
} from '@inspectorate/core'
import type { AnswerSet, AnswerValue, ChoiceSet } from '@inspectorate/core/answers'
import { questionColumn } from '../columns/answer-columns.js'
import { choiceHeading, unitHeading } from '../columns/heading-forms.js'

/** A question and where it stands. */
export interface PlacedColumn {
  readonly question: Question
  /** The standard, block or survey it belongs to, such as `2.2 Assessment`. */
  readonly place: string
  readonly isKeyQuestion: boolean
}

/** A column of the collection workbook after the first: a characteristic, a question, or one choice of a question. */
export type TemplateColumn =
  | { readonly kind: 'characteristic'; readonly characteristic: Characteristic }
  | (PlacedColumn & { readonly kind: 'question'; readonly set: AnswerSet })
  | (PlacedColumn & {
      readonly kind: 'choice'
      readonly set: ChoiceSet
      readonly value: AnswerValue
    })

/** The columns of a framework’s cases, in its order. */
export function caseColumns(framework: Framework): TemplateColumn[] {
  const own = new Set(ownCaseQuestions(framework).map(({ id }) => id))
  const placed = framework.domains.flatMap((domain) => [
    ...domain.standards.flatMap((standard) => {
      const { keyQuestions, prompts } = standard
      const place = printedName(standard)
      return [
        ...keyQuestions.flatMap((key) => [
          asked(key, place, true),
          ...key.prompts.map((prompt) => asked(prompt, place, false)),
        ]),
        ...prompts.map((prompt) => asked(prompt, place, false)),
      ]
    }),
    ...domain.blocks.flatMap(({ title, prompts }) =>
      prompts.map((prompt) => asked(prompt, title, false)),
    ),
  ])
  return templateColumns(
    framework.characteristics,
    placed.filter(({ question }) => own.has(question.id)),
    framework,
  )
}

/** The columns of one list: what tells its rows apart, and what is asked of them. A question with several choices has a column for each. */
export function templateColumns(
  characteristics: readonly Characteristic[],
  placed: readonly PlacedColumn[],
  sets: Pick<Answerable, 'answerSets'>,
): TemplateColumn[] {
  return [
    ...characteristics.map((characteristic): TemplateColumn => ({
      kind: 'characteristic',
      characteristic,
    })),
    ...placed.flatMap((one): TemplateColumn[] => {
      const { set } = questionColumn(one.question, sets)
      return set.kind === 'several'
        ? set.values.map((value) => ({ ...one, kind: 'choice', set, value }))
        : [{ ...one, kind: 'question', set }]
    }),
  ]
}

function asked(question: Question, place: string, isKeyQuestion: boolean): PlacedColumn {
  return { question, place, isKeyQuestion }
}

/** The heading of a column: what an import reads. */
export function headingOf(column: TemplateColumn): string {
  if (column.kind === 'characteristic') return column.characteristic.id
  if (column.kind === 'choice') return choiceHeading(column.question, column.value)
  return column.set.kind === 'number'
    ? unitHeading(column.question, column.set)
    : column.question.id
}

/** What a column is about: a characteristic, or a question whatever its columns. */
export function subjectOf(column: TemplateColumn): string {
  return column.kind === 'characteristic' ? column.characteristic.id : column.question.id
}
