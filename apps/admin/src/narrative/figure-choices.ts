import { caseQuestions, countsOf, type Framework, type Tally } from '@inspectorate/core'

/** A figure that an author can place in the text. */
interface FigureChoice {
  readonly label: string
  /** What it rests on, such as “yes 29, no 9”. */
  readonly counts: string
  /** As it is written in the text. */
  readonly reference: string
}

/** The figures of every question that has relevant cases, in the framework’s order. */
export function figureChoices(framework: Framework, tally: Tally): FigureChoice[] {
  return caseQuestions(framework).flatMap(({ id, label }) => {
    const { yes, no } = countsOf(tally, id)
    if (yes + no === 0) return []
    return (['count', 'percent'] as const).map((form) => ({
      label: `${label}, ${form === 'count' ? 'as a count' : 'as a percentage'}`,
      counts: `yes ${yes}, no ${no}`,
      reference: `:${form}[${id} yes]`,
    }))
  })
}
