import {
  caseQuestions,
  ownEntry,
  tallyResponses,
  type Framework,
  type Inspection,
  type Question,
  type Tally,
} from '@inspectorate/core'
import {
  answerQuestions,
  countedAnswers,
  figureFault,
  relevantOf,
  textIn,
  yesNo,
  type AnswerFigure,
  type AnswerQuestion,
} from '@inspectorate/core/answers'

interface PlacedFigure {
  readonly label: string
  readonly reference: string
}

/**
 * What can be placed of questions beyond the yes and no of cases: of scales, numbers and choices, of surveys,
 * of several questions together, and words of responses.
 */
export function answerFigures(
  framework: Framework,
  cases: Tally,
  { surveys, response }: Pick<Inspection, 'surveys' | 'response'>,
): PlacedFigure[] {
  const ofCases = caseQuestions(framework).filter(({ answers = 'yes-no' }) => answers !== 'yes-no')
  return [
    ...figuresOf(framework, caseQuestions(framework), cases).filter(({ of }) =>
      ofCases.some(({ id }) => id === of),
    ),
    ...(framework.measures ?? []).map(({ id, label }) => ({
      label: `${label}: percentage of several questions`,
      reference: `:percent[${id}]`,
    })),
    ...framework.surveys.flatMap(({ id, title, questions }) => {
      const responses = ownEntry(surveys, id)
      if (!responses || responses.length === 0) return []
      const rate = { label: `Response rate: ${title}`, reference: `:response-rate[${id}]` }
      return [
        ...(ownEntry(response, id) ? [rate] : []),
        ...figuresOf(framework, questions, tallyResponses(framework, id, responses)),
        ...quotesOf(framework, questions, responses),
      ]
    }),
  ].map(({ label, reference }) => ({ label, reference }))
}

function figuresOf(
  { answerSets }: Framework,
  questions: readonly Question[],
  tally: Tally,
): (PlacedFigure & { readonly of: string })[] {
  return answerQuestions(questions, answerSets).flatMap((ready, i) => {
    if (relevantOf(countedAnswers(tally, ready)) === 0) return []
    const { label } = questions[i]!
    return referencesTo(ready).map(([what, reference]) => ({
      label: `${label}: ${what}`,
      reference,
      of: ready.id,
    }))
  })
}

/** By what each says, its reference; only what the question can have. */
function referencesTo(ready: AnswerQuestion): (readonly [what: string, reference: string])[] {
  const { id, set } = ready
  if (set === yesNo) return [['percentage of yes', `:percent[${id} yes]`]]
  const has = (wanted: AnswerFigure) => figureFault(ready, wanted) === null
  const simple = [
    ['percent', 'percentage of what counts as yes', `:percent[${id}]`],
    ['median', 'median', `:median[${id}]`],
    ['mean', 'mean', `:mean[${id}]`],
    ['quartiles', 'quartiles', `:quartiles[${id}]`],
    ['themes', 'the three most common', `:themes[${id}]{top=3}`],
    ['distribution', 'chart and table, on a line of its own', `::distribution[${id}]`],
  ] as const
  const values = set.kind !== 'number' && 'values' in set ? set.values : []
  return [
    ...simple.flatMap(([figure, what, reference]) =>
      has({ figure }) ? [[what, reference] as const] : [],
    ),
    ...values
      .filter((value) => has({ figure: 'percent', values: [value.id] }))
      .map(
        (value) =>
          [`percentage of “${textIn(value.label, 'en')}”`, `:percent[${id} ${value.id}]`] as const,
      ),
  ]
}

/** The words of the first who wrote some, as an example to change. */
function quotesOf(
  { answerSets }: Framework,
  questions: readonly Question[],
  responses: Inspection['surveys'][string],
): PlacedFigure[] {
  return questions
    .filter(({ answers }) => ownEntry(answerSets, answers ?? 'yes-no')?.kind === 'text')
    .flatMap(({ id, label }) => {
      const first = responses.find(({ texts }) => ownEntry(texts, id) !== undefined)
      const what = `${label}: words of a response, on a line of its own`
      return first ? [{ label: what, reference: `::quote[${id} ${first.id}]` }] : []
    })
}
