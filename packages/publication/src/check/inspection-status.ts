import { isDecided, ownCaseQuestions, sectionIds, type Case } from '@inspectorate/core'
import { answerQuestions } from '@inspectorate/core/answers'
import type { RatedInspection } from '../rated-inspection.js'
import type { Finding } from './finding/finding.js'
import { saysSomething } from './says-something.js'

/** What of an inspection somebody works on, in the order in which it is done. */
type StatusPart =
  | 'details'
  | 'cases'
  | 'surveys'
  | 'evidence'
  | 'judgements'
  | 'recommendations'
  | 'sections'

/** Whose work a part is. */
type Job = 'lead inspector' | 'inspectors' | 'analysts' | 'ratings panel' | 'editors'

/** How far a part is. */
export interface PartStatus {
  readonly part: StatusPart
  readonly job: Job
  /** How much of it is there, and of how much where that is known; null where it is nothing that is counted. */
  readonly there: number | null
  readonly of: number | null
  /** Cases with questions that are not answered. */
  readonly unfinished?: number
  /** Of what `check` finds, all that is put right here. */
  readonly open: readonly Finding[]
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
  const parts = countedParts(rated).map((one) => ({
    ...one,
    open: findings.filter((finding) => partOf(finding) === one.part),
  }))
  const next = parts.find(({ open }) => holdingBack(open).length > 0)?.part ?? null
  return { parts, holding: holdingBack(findings), next }
}

function countedParts({
  framework,
  inspection,
  ratings,
}: RatedInspection): Omit<PartStatus, 'open'>[] {
  const { cases, surveys, narrative, recommendations } = inspection
  const questions = ownCaseQuestions(framework)
  const sections = sectionIds(framework)
  const decided = ratings.standards.filter(({ state }) => isDecided(state))
  const answered = framework.surveys.filter(({ id }) => (surveys[id] ?? []).length > 0)
  return [
    { part: 'details', job: 'lead inspector', there: null, of: null },
    ...(questions.length > 0 || cases.length > 0
      ? [
          {
            part: 'cases',
            job: 'inspectors',
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
            job: 'analysts',
            there: answered.length,
            of: framework.surveys.length,
          } as const,
        ]
      : []),
    { part: 'evidence', job: 'analysts', there: null, of: null },
    {
      part: 'judgements',
      job: 'ratings panel',
      there: decided.length,
      of: ratings.standards.length,
    },
    { part: 'recommendations', job: 'lead inspector', there: recommendations.length, of: null },
    {
      part: 'sections',
      job: 'editors',
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

const partOfKey: Readonly<Record<string, StatusPart>> = {
  cases: 'cases',
  caseSets: 'cases',
  repeats: 'cases',
  surveys: 'surveys',
  response: 'surveys',
  facts: 'evidence',
  numbers: 'evidence',
  counts: 'evidence',
  records: 'evidence',
  parameters: 'evidence',
  earlierResults: 'evidence',
  context: 'evidence',
  judgements: 'judgements',
  departures: 'judgements',
  notRated: 'judgements',
  considered: 'judgements',
  framework: 'judgements',
  recommendations: 'recommendations',
  narrative: 'sections',
  summary: 'sections',
}

/** Where a finding is put right. */
function partOf({ path }: Finding): StatusPart {
  return partOfKey[String(path[0])] ?? 'details'
}
