import { caseQuestions, meets, type Case, type Framework } from '@inspectorate/core'
import { checkParts, type RatedInspection } from '@inspectorate/publication'
import { match } from 'ts-pattern'
import type { Check } from '../check/check-in-process.js'
import { wordFinding } from '../narrative/word-finding.js'
import type { Blocker } from './blocker.js'
import type { Stage } from './stage.js'

/** What blocks the step out of a stage; `check` reads the prose too and is asked before publication. */
export async function blockers(
  stage: Stage,
  rated: RatedInspection,
  hasLead: boolean,
  check: Check,
): Promise<Blocker[]> {
  return match(stage)
    .returnType<Blocker[] | Promise<Blocker[]>>()
    .with('set-up', () =>
      hasLead ? [] : [{ text: 'Nobody leads the inspection', where: 'team', must: true }],
    )
    .with('fieldwork', () => unfinishedCases(rated))
    .with('analysis', () => [
      ...unfinishedCases(rated),
      ...checkParts(rated)
        .map(wordFinding)
        .filter(({ where }) => where.startsWith('narrative')),
    ])
    .with('ratings-panel', async () => [
      ...unrated(rated),
      ...(await check(rated.inspection)).map(wordFinding),
    ])
    .with('published', () => [])
    .exhaustive()
}

/** How many questions a case gets, and how many of them are answered. */
export function answeredOf(framework: Framework, one: Pick<Case, 'answers' | 'characteristics'>) {
  const asked = caseQuestions(framework).filter(
    (question) => !question.asked || meets(one, question.asked),
  )
  return {
    asked: asked.length,
    answered: asked.filter(({ id }) => one.answers[id] !== undefined).length,
  }
}

function unfinishedCases({ inspection, framework }: RatedInspection): Blocker[] {
  if (inspection.cases.length === 0)
    return [{ text: 'There are no cases yet', where: 'cases', must: true }]
  const unfinished = inspection.cases.filter((one) => {
    const { asked, answered } = answeredOf(framework, one)
    return answered < asked
  })
  return unfinished.length === 0
    ? []
    : [
        {
          text: `Cases with unanswered questions: ${unfinished.length}`,
          where: 'cases',
          must: true,
        },
      ]
}

function unrated({ ratings, inspection, framework }: RatedInspection): Blocker[] {
  const reported = new Set(
    framework.domains
      .flatMap(({ standards }) => standards)
      .filter(({ rating }) => rating.rule === 'reported-only')
      .map(({ id }) => id),
  )
  return ratings.standards
    .filter(
      ({ id, state }) =>
        state === 'not-rated' && !reported.has(id) && inspection.notRated[id] === undefined,
    )
    .map(({ id, title }) => ({
      text: `${id} ${title} is not rated yet`,
      where: `ratings/${id}`,
      must: true,
    }))
}
