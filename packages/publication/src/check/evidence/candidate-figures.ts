import { countsOf, percentageOf, placedQuestions, roundHalfUp } from '@inspectorate/core'
import { groupLabel } from '../../figures/group.js'
import type { Group } from '../../figures/figure-reference.js'
import type { RatedInspection } from '../../rated-inspection.js'
import type { Candidate } from './candidate.js'

/** Every figure that the evidence gives: each answer to each question, whole and by subgroup; sizes; context. */
export function candidateFigures(rated: RatedInspection): Candidate[] {
  const groups = [null, ...groupsOf(rated)]
  return [...answered(rated, groups), ...sizes(rated, groups), ...contextFigures(rated)]
}

/** Every subgroup of cases that the inspection knows. */
export function groupsOf({ framework }: RatedInspection): Group[] {
  return framework.characteristics.flatMap(({ id, values }) =>
    values.map((value) => ({ characteristic: id, value: value.id })),
  )
}

function answered(rated: RatedInspection, groups: readonly (Group | null)[]): Candidate[] {
  return [...placedQuestions(rated.framework)].flatMap(([about, place]) => {
    const ofCases = place.asked === 'of-cases'
    const counted = ofCases ? rated.cases : rated.surveys[place.survey.id]
    if (!counted) return []
    return (ofCases ? groups : [null]).flatMap((group) => {
      const counts = countsOf(counted, about, group ?? undefined)
      const of = counts.yes + counts.no
      if (of === 0) return []
      const { label } = place.question
      const shared = {
        about,
        type: ofCases ? ('case' as const) : ('survey' as const),
        group,
        groupLabel: group ? groupLabel(rated, group) : '',
      }
      const given = (['yes', 'no'] as const).map((answer): Candidate => {
        const bound = { question: about, answer, group }
        return {
          ...shared,
          answer,
          label: `${label}, answer ${answer}`,
          references: [
            { kind: 'count', ...bound, form: 'of-the' },
            { kind: 'count', ...bound, form: 'out-of' },
            { kind: 'percent', ...bound },
            { kind: 'number', ...bound },
          ],
          count: counts[answer],
          of,
          percent: roundHalfUp(percentageOf(counts[answer], of)),
        }
      })
      const relevant: Candidate = {
        ...shared,
        answer: 'relevant',
        label: `${label}, ${ofCases ? 'relevant cases' : 'answers'}`,
        references: [{ kind: 'number', question: about, answer: 'relevant', group }],
        count: of,
        of: null,
        percent: null,
      }
      return [...given, relevant]
    })
  })
}

const alone = { answer: null, of: null, percent: null } as const

function sizes(rated: RatedInspection, groups: readonly (Group | null)[]): Candidate[] {
  return [
    ...groups.map((group): Candidate => ({
      ...alone,
      about: 'cases',
      type: 'size',
      label: 'cases in the sample',
      group,
      groupLabel: group ? groupLabel(rated, group) : '',
      references: [{ kind: 'cases', group }],
      count: group
        ? (rated.cases.groups[group.characteristic]?.[group.value]?.size ?? 0)
        : rated.cases.size,
    })),
    ...rated.framework.surveys.map((survey): Candidate => ({
      ...alone,
      about: survey.id,
      type: 'responses',
      label: `responses: ${survey.title}`,
      group: null,
      groupLabel: '',
      references: [{ kind: 'responses', survey: survey.id }],
      count: rated.surveys[survey.id]?.size ?? 0,
    })),
  ]
}

function contextFigures({ printable }: RatedInspection): Candidate[] {
  return printable.context.map(({ id, label, value, unit }) => ({
    ...alone,
    about: id,
    type: 'context',
    label,
    group: null,
    groupLabel: '',
    references: [{ kind: 'context', id }],
    count: value,
    percent: unit === 'percent' ? value : null,
  }))
}
