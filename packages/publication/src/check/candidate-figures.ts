import { countsOf, percentageOf, placedQuestions, roundHalfUp } from '@inspectorate/core'
import { groupLabel } from '../figures/group.js'
import type { FigureReference, Group } from '../figures/figure-reference.js'
import type { RatedInspection } from '../rated-inspection.js'

/** A count that the evidence gives, with what it is of. */
export interface CandidateFigure {
  /** Question or context figure: what the figure is about. */
  readonly about: string
  readonly label: string
  readonly group: Group | null
  readonly groupLabel: string
  /** Whether the same is known of subgroups. */
  readonly bySubgroup: boolean
  /** References that print it, by the form that an author may have typed. */
  readonly references: readonly FigureReference[]
  readonly count: number
  /** The cases it is one of; null for context figures and sizes, which are numbers alone. */
  readonly of: number | null
  readonly percent: number | null
}

/** Every figure that the evidence gives: each answer to each question, whole and by subgroup; sizes; context. */
export function candidateFigures(rated: RatedInspection): CandidateFigure[] {
  const groups = [null, ...groupsOf(rated)]
  const questions = [...placedQuestions(rated.framework)].flatMap(([about, place]) =>
    (place.asked === 'of-cases' ? groups : [null]).flatMap((group) =>
      (['yes', 'no'] as const).flatMap((answer): CandidateFigure[] => {
        const counted = place.asked === 'of-cases' ? rated.cases : rated.surveys[place.survey.id]
        if (!counted) return []
        const counts = countsOf(counted, about, group ?? undefined)
        const of = counts.yes + counts.no
        if (of === 0) return []
        const bound = { question: about, answer, group }
        return [
          {
            about,
            label: `${place.question.label}, answer ${answer}`,
            group,
            groupLabel: group ? groupLabel(rated, group) : '',
            bySubgroup: place.asked === 'of-cases',
            references: [
              { kind: 'count', ...bound, form: 'of-the' },
              { kind: 'count', ...bound, form: 'out-of' },
              { kind: 'percent', ...bound },
              { kind: 'number', ...bound },
            ],
            count: counts[answer],
            of,
            percent: roundHalfUp(percentageOf(counts[answer], of)),
          },
        ]
      }),
    ),
  )
  return [...questions, ...sizes(rated, groups), ...contextFigures(rated)]
}

/** Every subgroup of cases that the framework knows. */
export function groupsOf({ framework }: RatedInspection): Group[] {
  return framework.characteristics.flatMap(({ id, values }) =>
    values.map((value) => ({ characteristic: id, value: value.id })),
  )
}

function sizes(rated: RatedInspection, groups: readonly (Group | null)[]): CandidateFigure[] {
  const number = { of: null, percent: null }
  return [
    ...groups.map((group): CandidateFigure => ({
      about: 'cases',
      label: 'cases in the sample',
      group,
      groupLabel: group ? groupLabel(rated, group) : '',
      bySubgroup: true,
      references: [{ kind: 'cases', group }],
      count: group
        ? (rated.cases.groups[group.characteristic]?.[group.value]?.size ?? 0)
        : rated.cases.size,
      ...number,
    })),
    ...rated.framework.surveys.map((survey): CandidateFigure => ({
      about: survey.id,
      label: `responses: ${survey.title}`,
      group: null,
      groupLabel: '',
      bySubgroup: false,
      references: [{ kind: 'responses', survey: survey.id }],
      count: rated.surveys[survey.id]?.size ?? 0,
      ...number,
    })),
  ]
}

function contextFigures({ printable }: RatedInspection): CandidateFigure[] {
  return printable.context.map(({ id, label, value, unit }) => ({
    about: id,
    label,
    group: null,
    groupLabel: '',
    bySubgroup: false,
    references: [{ kind: 'context', id }],
    count: value,
    of: null,
    percent: unit === 'percent' ? value : null,
  }))
}
