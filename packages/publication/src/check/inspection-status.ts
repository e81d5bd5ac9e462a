import { isDecided, ownCaseQuestions, sectionIds, type Case } from '@inspectorate/core'
import { answerQuestions } from '@inspectorate/core/answers'
import type { RatedInspection } from '../rated-inspection.js'
import type { Finding } from './finding/finding.js'
import { jobs, type StatusPart } from './parts-of-work.js'
import { saysSomething } from './says-something.js'
import { thingsToDo, type ThingToDo } from './things-to-do.js'

/** How far a part is. */
export interface PartStatus {
  readonly part: StatusPart
  readonly job: (typeof jobs)[StatusPart]
  /** How much of it is there, and of how much where that is known; null where it is nothing that is counted. */
  readonly there: number | null
  readonly of: number | null
  /** Cases with questions that are not answered. */
  readonly unfinished?: number
  /** Of all that is open, what is put right here. */
  readonly todo: readonly ThingToDo[]
}

/** How far an inspection is. */
export interface InspectionStatus {
  readonly parts: readonly PartStatus[]
  /** What holds back the publication: the list by which it is refused. */
  readonly holding: readonly Finding[]
  /** The first part with something that holds back the publication; null when nothing does. */
  readonly next: StatusPart | null
}

/** Findings that hold back a publication: the one rule of what is refused and of what is still to do. */
export function holdingBack(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ blocks }) => blocks !== null)
}

/** How far an inspection is, by part and by whose work it is, from what `checkInspection` finds. */
export function inspectionStatus(
  rated: RatedInspection,
  findings: readonly Finding[],
): InspectionStatus {
  const todo = thingsToDo(findings)
  const parts = countedParts(rated).map((one) => ({
    ...one,
    job: jobs[one.part],
    todo: todo.filter(({ part }) => part === one.part),
  }))
  const next = todo.find(({ must }) => must)?.part ?? null
  return { parts, holding: holdingBack(findings), next }
}

function countedParts({
  framework,
  inspection,
  ratings,
}: RatedInspection): Omit<PartStatus, 'job' | 'todo'>[] {
  const { cases, surveys, narrative, recommendations } = inspection
  const questions = ownCaseQuestions(framework)
  const sections = sectionIds(framework)
  const decided = ratings.standards.filter(({ state }) => isDecided(state))
  const answered = framework.surveys.filter(({ id }) => (surveys[id] ?? []).length > 0)
  return [
    { part: 'details', there: null, of: null },
    ...(questions.length > 0 || cases.length > 0
      ? [
          {
            part: 'cases',
            there: cases.length,
            of: null,
            unfinished: unfinished(questions, framework.answerSets, cases),
          } as const,
        ]
      : []),
    ...(framework.surveys.length > 0
      ? [
          {
            part: 'surveys',
            there: answered.length,
            of: framework.surveys.length,
          } as const,
        ]
      : []),
    { part: 'evidence', there: null, of: null },
    {
      part: 'judgements',
      there: decided.length,
      of: ratings.standards.length,
    },
    { part: 'recommendations', there: recommendations.length, of: null },
    {
      part: 'sections',
      there: sections.filter((id) => saysSomething(narrative[id] ?? '')).length,
      of: sections.length,
    },
  ]
}

/** Cases that were not asked all that they should have been. Words may be left out. */
function unfinished(
  questions: Parameters<typeof answerQuestions>[0],
  sets: Parameters<typeof answerQuestions>[1],
  cases: readonly Case[],
): number {
  const asked = answerQuestions(questions, sets).filter(({ set }) => set.kind !== 'text')
  return cases.filter((one) =>
    asked.some(({ id, asks }) => !Object.hasOwn(one.answers, id) && (asks === null || asks(one))),
  ).length
}
