import { answerQuestions, type AnswerQuestion } from '@inspectorate/core/answers'
import { standardsOf, type Framework } from '@inspectorate/core'

/** A key question and the standard that rests on it. */
export interface ProgrammeQuestion {
  readonly id: string
  /** With the number of its standard: several standards ask alike. */
  readonly label: string
  /** As it is asked. */
  readonly text: string
  readonly standard: string
  readonly answered: AnswerQuestion
}

/** The key questions of a framework that have a percentage, in its order. */
export function keyQuestions(framework: Framework): ProgrammeQuestion[] {
  return standardsOf(framework).flatMap(({ id: standard, number, keyQuestions: questions }) =>
    answerQuestions(questions, framework.answerSets).flatMap((answered, i) =>
      answered.hasYes
        ? [
            {
              id: answered.id,
              label:
                number === null
                  ? questions[i]!.label
                  : `${number ?? standard} ${questions[i]!.label}`,
              text: questions[i]!.text,
              standard,
              answered,
            },
          ]
        : [],
    ),
  )
}
