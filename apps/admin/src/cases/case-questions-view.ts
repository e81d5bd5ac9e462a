import {
  ownEntry,
  printedName,
  questionsOfStandard,
  type Framework,
  type Question,
} from '@inspectorate/core'
import type { FormFault } from '../web/answer.js'
import { caseFormQuestions, type FormQuestion } from '../inspection/case-answers.js'
import type { CaseContent } from './case-form.js'
import { conditionOfFields } from './condition-of-fields.js'
import { entryView, type EntryView } from './entry-view.js'
import { fieldOf } from './read-entry.js'
import { whenAsked } from './routing-in-words.js'

/** A question in a form. */
export interface QuestionView extends EntryView {
  readonly id: string
  readonly field: string
  readonly text: string
  readonly isKey: boolean
  /** What was entered; empty for nothing. */
  readonly entered: string
  /** The choices among it. */
  readonly chosen: readonly string[]
  /** What was typed as a number: nothing where something else is so instead. */
  readonly typed: string
  /** Whether it is asked, as far as is known. */
  readonly isAsked: boolean
  /** When it is asked, in words; empty when always. */
  readonly when: string
  /** The same as JSON, for the script that hides it; empty when always. */
  readonly condition: string
  readonly fault: string
}

/** A group of questions under one heading: a standard’s, or a block’s. */
export interface QuestionGroup {
  readonly id: string
  readonly title: string
  readonly questions: readonly QuestionView[]
}

/** What questions are shown with. */
export interface Filled {
  readonly content: Pick<CaseContent, 'characteristics' | 'answers' | 'texts'>
  /** What was entered where it is not what the content holds. */
  readonly entered?: Readonly<Record<string, string>>
  readonly faults?: readonly FormFault[]
}

/** The framework’s questions in groups, with a case’s answers. */
export function questionGroups(framework: Framework, filled: Filled): QuestionGroup[] {
  const views = new Map(
    questionViews(framework, caseFormQuestions(framework), filled).map((view) => [view.id, view]),
  )
  // Cases of other inspections answer questions of their own.
  const view = ({ id }: Question, isKey: boolean) => {
    const found = views.get(id)
    return found ? [{ ...found, isKey }] : []
  }
  return framework.domains
    .flatMap((domain) => [
      ...domain.standards.map((standard) => ({
        id: standard.id,
        title: printedName(standard),
        questions: questionsOfStandard(standard).flatMap((question) =>
          view(question, 'prompts' in question),
        ),
      })),
      ...domain.blocks.map((block) => ({
        id: block.id,
        title: block.title,
        questions: block.prompts.flatMap((question) => view(question, false)),
      })),
    ])
    .filter(({ questions }) => questions.length > 0)
}

/** Questions of one list with what was entered. */
export function questionViews(
  framework: Pick<Framework, 'characteristics'>,
  questions: readonly FormQuestion[],
  { content, entered, faults = [] }: Filled,
): QuestionView[] {
  return questions.map((one) => {
    const { question, ready } = one
    const { id, text } = question
    const field = fieldOf(id)
    const given = entered
      ? (ownEntry(entered, id) ?? '')
      : (ownEntry(ready.set.kind === 'text' ? content.texts : content.answers, id) ?? '')
    const condition = conditionOfFields(question)
    return {
      ...entryView(ready.set),
      id,
      field,
      text,
      isKey: false,
      entered: given,
      chosen: 'values' in ready.set ? given.split(' ') : [],
      typed: 'values' in ready.set && ready.set.rankOf.has(given) ? '' : given,
      isAsked: ready.asks === null || ready.asks(content),
      when: whenAsked(framework, questions, one),
      condition: condition ? JSON.stringify(condition) : '',
      fault: faults.find((fault) => fault.field === field)?.text ?? '',
    }
  })
}
