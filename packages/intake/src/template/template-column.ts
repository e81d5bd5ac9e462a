import {
  ownCaseQuestions,
  type Characteristic,
  type Framework,
  type Question,
} from '@inspectorate/core'

/** A column of the collection workbook after the first: a characteristic, or a question with its place. */
export type TemplateColumn =
  | { readonly kind: 'characteristic'; readonly characteristic: Characteristic }
  | {
      readonly kind: 'question'
      readonly question: Question
      /** The standard or block it belongs to, such as `2.2 Assessment`. */
      readonly place: string
      readonly isKeyQuestion: boolean
    }

/** The columns of a framework’s cases, in its order. */
export function templateColumns(framework: Framework): TemplateColumn[] {
  const { characteristics, domains } = framework
  const own = new Set(ownCaseQuestions(framework).map(({ id }) => id))
  const columns: TemplateColumn[] = [
    ...characteristics.map((characteristic): TemplateColumn => ({
      kind: 'characteristic',
      characteristic,
    })),
    ...domains.flatMap((domain) => [
      ...domain.standards.flatMap(({ id, title, keyQuestions, prompts }) => {
        const place = `${id} ${title}`
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
    ]),
  ]
  return columns.filter((column) => column.kind !== 'question' || own.has(column.question.id))
}

function asked(question: Question, place: string, isKeyQuestion: boolean): TemplateColumn {
  return { kind: 'question', question, place, isKeyQuestion }
}

/** The heading of a column: the id that an import reads. */
export function headingOf(column: TemplateColumn): string {
  return column.kind === 'question' ? column.question.id : column.characteristic.id
}
