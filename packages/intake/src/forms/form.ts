import { type Characteristic, type Framework, type Question, type Survey } from '@inspectorate/core'
import type { AnswerSet } from '@inspectorate/core/answers'
import { questionColumn } from '../columns/answer-columns.js'
import { caseColumns } from '../template/template-column.js'

/** What is filled in by one case or response, for any tool: what tells it apart, then what is asked, in order. */
export interface Form {
  /** Names it in the tool: letters, digits and underscores. */
  readonly id: string
  readonly title: string
  readonly edition: string
  /** What one row is called, which heads its id. */
  readonly row: 'case' | 'response'
  readonly characteristics: readonly Characteristic[]
  readonly sections: readonly FormSection[]
}

interface FormSection {
  readonly title: string
  readonly questions: readonly FormQuestion[]
}

export interface FormQuestion extends Question {
  readonly set: AnswerSet
}

/** The form of a framework’s cases. */
export function formOfCases(framework: Framework): Form {
  const sections: { title: string; questions: FormQuestion[] }[] = []
  for (const column of caseColumns(framework)) {
    if (column.kind === 'characteristic') continue
    const { question, place, set } = column
    const last = sections.at(-1)
    if (last?.title !== place) sections.push({ title: place, questions: [{ ...question, set }] })
    else if (last.questions.at(-1)?.id !== question.id) last.questions.push({ ...question, set })
  }
  return {
    id: nameOf(`${framework.id} cases`),
    title: `${framework.title}: case assessment`,
    edition: framework.edition,
    row: 'case',
    characteristics: framework.characteristics,
    sections,
  }
}

/** The form of the responses to one of its surveys. */
export function formOfSurvey(framework: Framework, survey: Survey): Form {
  return {
    id: nameOf(`${framework.id} ${survey.id}`),
    title: survey.title,
    edition: framework.edition,
    row: 'response',
    characteristics: survey.characteristics ?? [],
    sections: [
      {
        title: survey.title,
        questions: survey.questions.map((question) => ({
          ...question,
          set: questionColumn(question, framework).set,
        })),
      },
    ],
  }
}

/** All questions of a form, in order. */
export function questionsOf({ sections }: Form): FormQuestion[] {
  return sections.flatMap(({ questions }) => questions)
}

function nameOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '_')
}
