import {
  caseQuestions,
  countsOf,
  printedName,
  standardsOf,
  type Framework,
  type Inspection,
  type Tally,
} from '@inspectorate/core'
import { answerFigures } from './answer-figures.js'

/** What an author can place in the text. */
export interface FigureChoices {
  /** Questions with relevant cases, in the framework’s order. */
  readonly questions: readonly QuestionChoice[]
  /** Subgroups that a question can be counted in. */
  readonly groups: readonly GroupChoice[]
  /** Figures that belong to no question. */
  readonly others: readonly { readonly label: string; readonly reference: string }[]
}

interface QuestionChoice {
  readonly id: string
  readonly label: string
  /** “Yes” and “No” by subgroup, under nothing for all cases; as JSON for the script. */
  readonly counts: string
  /** Of all cases, such as “yes 29, no 9”. */
  readonly inWords: string
}

interface GroupChoice {
  /** As a reference names it, such as `sex=woman`. */
  readonly key: string
  readonly label: string
}

/** The figures of an inspection that can be placed in its text. */
export function figureChoices(
  framework: Framework,
  tally: Tally,
  inspection: Pick<Inspection, 'surveys' | 'context' | 'response'>,
): FigureChoices {
  const { surveys, context } = inspection
  const groups = framework.characteristics.flatMap((characteristic) =>
    characteristic.values.map((value) => ({
      characteristic: characteristic.id,
      value: value.id,
      key: `${characteristic.id}=${value.id}`,
      label: `${characteristic.label}: ${value.label}`,
    })),
  )
  return {
    questions: caseQuestions(framework).flatMap(({ id, label }) => {
      const all = countsOf(tally, id)
      if (all.yes + all.no === 0) return []
      const counts: Record<string, [number, number]> = { '': [all.yes, all.no] }
      for (const group of groups) {
        const { yes, no } = countsOf(tally, id, group)
        if (yes + no > 0) counts[group.key] = [yes, no]
      }
      const inWords = `yes ${all.yes}, no ${all.no}`
      return [{ id, label, counts: JSON.stringify(counts), inWords }]
    }),
    groups: groups.map(({ key, label }) => ({ key, label })),
    others: [
      ...(tally.size > 0
        ? [{ label: 'How many cases were inspected', reference: ':cases[]' }]
        : []),
      ...framework.surveys
        .filter(({ id }) => surveys[id] !== undefined)
        .map(({ id, title }) => ({
          label: `How many answered: ${title}`,
          reference: `:responses[${id}]`,
        })),
      ...answerFigures(framework, tally, inspection),
      ...context.map(({ id, label }) => ({ label, reference: `:context[${id}]` })),
      ...overallFigures(framework),
      ...standardsOf(framework)
        .filter(({ rating }) => rating.rule !== 'reported-only')
        .map((standard) => ({
          label: `Rating of ${printedName(standard)}`,
          reference: `:rating[${standard.id}]`,
        })),
    ],
  }
}

/** Rules in the framework language add up no score, and some frameworks rate no whole. */
function overallFigures({ overall: { rule } }: Framework) {
  return [
    ...(rule === 'none' ? [] : [{ label: 'The overall rating', reference: ':overall[]' }]),
    ...(rule === 'none' || rule === 'by-rules'
      ? []
      : [{ label: 'The overall score', reference: ':score[]' }]),
  ]
}
