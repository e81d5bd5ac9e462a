import { caseQuestions, isBeyondYesNo, type Framework, type Question } from '@inspectorate/core'
import type { CountedQuestions } from '../disclosure/distributions/distribution-tables.js'
import { caseSetsOf } from '../case-sets.js'
import type { RatedInspection } from '../rated-inspection.js'

/** Questions asked together, of cases or of those who answer a survey, some of them by scales, choices, numbers or joined conditions. */
export interface AnswerList {
  /** `Cases`, `Staff survey`, or the label of a pooled set. */
  readonly caseSet: string
  readonly isOfCases: boolean
  readonly questions: readonly Question[]
  readonly counted: CountedQuestions
}

/**
 * The lists with more than yes, no and not applicable by plain routing, and where one of cases is, all of
 * cases: their sheets are one kind; and surveys that tell groups apart. Each is controlled and shown as
 * distributions as a whole, its questions of yes and no too: what routing tells of one answer others of the list must not give away.
 */
export function answerLists(rated: RatedInspection): AnswerList[] {
  const { framework, surveys } = rated
  const sets = framework.answerSets ?? {}
  const isOfCasesBeyond = caseQuestions(framework).some(isBeyondYesNo)
  const lists = [
    ...caseSetsOf(rated).map(({ label, questions, tally }) => ({
      caseSet: label,
      isOfCases: true,
      questions,
      tally,
      isOfGroups: false,
    })),
    ...framework.surveys.map(({ id, title, characteristics, questions }) => ({
      caseSet: title,
      isOfCases: false,
      questions,
      tally: surveys[id],
      isOfGroups: characteristics !== undefined,
    })),
  ]
  return lists.flatMap(({ tally, isOfGroups, ...list }) =>
    tally &&
    list.questions.length > 0 &&
    (list.isOfCases ? isOfCasesBeyond : isOfGroups || list.questions.some(isBeyondYesNo))
      ? [{ ...list, counted: { questions: list.questions, sets, tally } }]
      : [],
  )
}

/** The inspection without those lists: what sheets of yes and no show. */
export function withoutAnswerLists(rated: RatedInspection): RatedInspection {
  const { framework } = rated
  const isShownApart = caseQuestions(framework).some(isBeyondYesNo)
  const surveys = framework.surveys.filter(
    ({ questions, characteristics }) => !characteristics && !questions.some(isBeyondYesNo),
  )
  if (!isShownApart && surveys.length === framework.surveys.length) return rated
  const domains = isShownApart ? framework.domains.map(withoutQuestions) : framework.domains
  return { ...rated, framework: { ...framework, domains, surveys } }
}

function withoutQuestions(domain: Framework['domains'][number]): Framework['domains'][number] {
  return {
    ...domain,
    standards: domain.standards.map((standard) => ({ ...standard, keyQuestions: [], prompts: [] })),
    blocks: domain.blocks.map((block) => ({ ...block, prompts: [] })),
  }
}
