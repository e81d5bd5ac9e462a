import {
  describeRouting,
  meets,
  ownEntry,
  plainRouting,
  printedName,
  questionsOfStandard,
  type Answer,
  type Framework,
  type PlainRouting,
  type Question,
} from '@inspectorate/core'
import type { CaseContent } from './case-form.js'

interface QuestionView {
  readonly id: string
  readonly text: string
  readonly isKey: boolean
  readonly answer: string
  /** Whether the case gets it, as far as it is answered. */
  readonly isAsked: boolean
  /** When it is asked, in words; empty when always. */
  readonly when: string
  /** The field that decides and the values that ask it, for the script that hides it; empty when always. */
  readonly decidedBy: string
  readonly decidingValues: string
}

/** A group of questions under one heading: a standard’s, or a block’s. */
export interface QuestionGroup {
  readonly id: string
  readonly title: string
  readonly questions: readonly QuestionView[]
}

/** The framework’s questions in groups, with a case’s answers. */
export function questionGroups(framework: Framework, content: CaseContent): QuestionGroup[] {
  const view = (question: Question, isKey: boolean): QuestionView => {
    const plain = plainRouting(question.asked)
    return {
      id: question.id,
      text: question.text,
      isKey,
      answer: ownEntry(content.answers, question.id) ?? '',
      isAsked: !question.asked || meets(content, question.asked),
      when: whenAsked(framework, question),
      decidedBy: plain ? fieldOf(plain) : '',
      decidingValues: plain?.is.join(' ') ?? '',
    }
  }
  return framework.domains
    .flatMap((domain) => [
      ...domain.standards.map((standard) => ({
        id: standard.id,
        title: printedName(standard),
        questions: questionsOfStandard(standard).map((question) =>
          view(question, 'prompts' in question),
        ),
      })),
      ...domain.blocks.map((block) => ({
        id: block.id,
        title: block.title,
        questions: block.prompts.map((question) => view(question, false)),
      })),
    ])
    .filter(({ questions }) => questions.length > 0)
}

function whenAsked(framework: Framework, { asked }: Question): string {
  const plain = plainRouting(asked)
  if (plain) return inWords(framework, plain)
  return asked ? `Asked where ${describeRouting(asked)}` : ''
}

function fieldOf(condition: PlainRouting): string {
  return 'question' in condition
    ? `answer.${condition.question}`
    : `characteristic.${condition.characteristic}`
}

function inWords(framework: Framework, condition: PlainRouting): string {
  if ('question' in condition) {
    const words: Record<Answer, string> = { yes: 'yes', no: 'no', na: 'not applicable' }
    const question = framework.domains
      .flatMap(({ standards, blocks }) => [
        ...standards.flatMap(questionsOfStandard),
        ...blocks.flatMap(({ prompts }) => prompts),
      ])
      .find(({ id }) => id === condition.question)
    return `Asked where “${question?.label ?? condition.question}” is answered ${condition.is.map((answer) => words[answer]).join(' or ')}`
  }
  const characteristic = framework.characteristics.find(({ id }) => id === condition.characteristic)
  const values = condition.is.map(
    (value) => characteristic?.values.find(({ id }) => id === value)?.label ?? value,
  )
  return `Asked where ${characteristic?.label ?? condition.characteristic} is ${values.join(' or ')}`
}
