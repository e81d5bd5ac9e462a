import {
  caseQuestions,
  countsOf,
  percentageOf,
  placedQuestions,
  roundHalfUp,
} from '@inspectorate/core'
import {
  answerQuestions,
  countedAnswers,
  measureOf,
  yesNo,
  type AnswerQuestion,
} from '@inspectorate/core/answers'
import { answeredQuestion } from '../../figures/counted-question.js'
import { groupLabel } from '../../figures/group.js'
import type { Group } from '../../figures/figure-reference.js'
import { resolveFigure } from '../../figures/resolve-figure.js'
import type { RatedInspection } from '../../rated-inspection.js'
import { answerCandidates } from './answer-candidates.js'
import type { Candidate } from './candidate.js'
import { stemsOf } from './stems.js'

/** Every figure that the evidence gives: each answer to each question, whole and by subgroup; sizes; context. */
export function candidateFigures(rated: RatedInspection): Candidate[] {
  const groups = [null, ...groupsOf(rated)]
  return [
    ...answered(rated, groups),
    ...measures(rated),
    ...sizes(rated, groups),
    ...responseRates(rated),
    ...contextFigures(rated),
  ]
}

/** Every subgroup of cases that the inspection knows. */
export function groupsOf({ framework }: RatedInspection): Group[] {
  return framework.characteristics.flatMap(({ id, values }) =>
    values.map((value) => ({ characteristic: id, value: value.id })),
  )
}

function answered(rated: RatedInspection, groups: readonly (Group | null)[]): Candidate[] {
  const prepared = preparedQuestions(rated)
  return [...placedQuestions(rated.framework)].flatMap(([about, place]) => {
    const ofCases = place.asked === 'of-cases'
    const counted = ofCases ? rated.cases : rated.surveys[place.survey.id]
    if (!counted) return []
    const told = ofCases ? [] : (place.survey.characteristics ?? []).map(({ id }) => id)
    const isTold = (group: Group | null) =>
      ofCases || group === null || told.includes(group.characteristic)
    return groups.filter(isTold).flatMap((group) => {
      const { label } = place.question
      const shared = {
        about,
        type: ofCases ? ('case' as const) : ('survey' as const),
        group,
        groupLabel: group ? groupLabel(rated, group) : '',
      }
      const question = prepared.get(about)
      if (question) {
        const answers = countedAnswers(counted, question, group ?? undefined)
        return answerCandidates({ ...shared, label }, answers)
      }
      const counts = countsOf(counted, about, group ?? undefined)
      const of = counts.yes + counts.no
      if (of === 0) return []
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

/** The questions with answer sets of their own, ready for use. */
function preparedQuestions({ framework }: RatedInspection): ReadonlyMap<string, AnswerQuestion> {
  const lists = [caseQuestions(framework), ...framework.surveys.map(({ questions }) => questions)]
  return new Map(
    lists
      .flatMap((questions) => answerQuestions(questions, framework.answerSets))
      .filter(({ set }) => set !== yesNo)
      .map((question) => [question.id, question]),
  )
}

/** One percentage of several questions. */
function measures(rated: RatedInspection): Candidate[] {
  const placed = placedQuestions(rated.framework)
  return (rated.framework.measures ?? []).flatMap(({ id, label, questions }): Candidate[] => {
    const bound = { question: id, answer: 'yes', group: null } as const
    const counted = questions
      .map((one) => answeredQuestion(rated, one, null))
      .flatMap((one) => ('fault' in one ? [] : [one.counted]))
    const { hits, base } = measureOf(counted)
    if (counted.length < questions.length || base === 0) return []
    return [
      {
        about: id,
        type: placed.get(questions[0]!)?.asked === 'in-survey' ? 'survey' : 'case',
        group: null,
        groupLabel: '',
        answer: 'yes',
        label,
        references: [
          { kind: 'count', ...bound, form: 'of-the' },
          { kind: 'percent', ...bound },
          { kind: 'number', ...bound },
        ],
        count: hits,
        of: base,
        percent: roundHalfUp(percentageOf(hits, base)),
      },
    ]
  })
}

const rateWords = stemsOf('response responses respond responded reply replied returned returns')

/** How many of those invited answered a survey. */
function responseRates(rated: RatedInspection): Candidate[] {
  return rated.framework.surveys.flatMap(({ id, title }): Candidate[] => {
    const reference = { kind: 'response-rate', survey: id } as const
    const rate = resolveFigure(rated, reference)
    if ('fault' in rate || rate.value === null) return []
    return [
      {
        ...alone,
        about: id,
        type: 'responses',
        label: `response rate: ${title}`,
        group: null,
        groupLabel: '',
        references: [reference],
        count: rate.value,
        percent: rate.value,
        named: { words: rateWords, all: false },
      },
    ]
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
