import { bareRecord } from '../../bare-record.js'
import { describeFound, type Issue, type Parsed } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import { parseWith } from '../../parse-with.js'
import type { Framework } from '../../framework/framework.js'
import { ownCaseQuestions } from '../../framework/framework-questions.js'
import { withCharacteristics } from '../../framework/with-characteristics.js'
import { tallyInspection } from '../count/pooled-tally.js'
import { tallyCases } from '../count/tally-cases.js'
import { tally } from '../../tally/tally.js'
import { checkAnswers } from './check-answers.js'
import { checkAssessors } from './check-assessors.js'
import { checkCaseSets } from './check-case-sets.js'
import { checkCharacteristics } from './check-characteristics.js'
import { checkDecisions } from './check-decisions.js'
import { checkRepeats } from './check-repeats.js'
import { checkRuled } from './check-ruled.js'
import { checkSettled } from './check-settled.js'
import { checkEarlier } from '../earlier.js'
import { findFramework } from './find-framework.js'
import { isPlain, parseCases } from './parse-cases.js'
import { spelledOnce } from './spelled-once.js'
import { checkSampleDraw } from '../sample-draw-schema.js'
import { InspectionSchema, type Case, type Inspection } from '../inspection-schema.js'

/** An inspection and the framework it is rated by, its own characteristics among the framework’s. */
export interface FramedInspection {
  readonly inspection: Inspection
  readonly framework: Framework
}

/** An inspection from unknown data, in one piece, checked against the framework it names. */
export function parseInspection(
  input: unknown,
  frameworks: readonly Framework[],
): Parsed<FramedInspection> {
  const found = findFramework(input, frameworks)
  if (!found.ok) return found
  const shaped = parseShape(publishedBy(found.value, input))
  if (!shaped.ok) return shaped
  const inspection = shaped.value
  const framework = withCharacteristics(found.value, inspection.characteristics)
  const faultyAnswers = checkAnswers(
    inspection.cases,
    {
      questions: ownCaseQuestions(framework),
      characteristics: framework.characteristics,
      answerSets: framework.answerSets,
    },
    ['cases'],
  )
  const faultySets = checkCaseSets(framework, inspection)
  const issues = [
    ...checkCharacteristics(found.value, inspection.characteristics ?? []),
    ...faultyAnswers,
    ...faultySets,
    ...checkRepeats(framework, inspection),
    ...checkAssessors(framework, inspection),
    ...checkSettled(framework, inspection),
    ...checkSurveys(framework, inspection),
    ...(framework.rules
      ? framework.rules.check(
          inspection,
          // Only answers that can be are counted by what they count as, and added up.
          faultyAnswers.length > 0
            ? tally(inspection.cases)
            : faultySets.length > 0
              ? tallyCases(framework, inspection.cases)
              : tallyInspection(framework, inspection),
        )
      : [...checkDecisions(framework, inspection), ...checkRuled(inspection)]),
    ...checkSections(framework, inspection),
    ...checkRecommendations(framework, inspection),
    ...checkCohort(inspection),
    ...checkSampleDraw(inspection.sample),
    ...checkEarlier(inspection),
    ...checkContext(inspection),
  ]
  if (issues.length > 0) return { ok: false, issues }
  return { ok: true, value: { inspection: withBareRecords(inspection), framework } }
}

/** The input with what a publication is called and who publishes it, where it does not say. */
function publishedBy({ publisher }: Framework, input: unknown): unknown {
  if (!isPlain(input)) return input
  const { publication = {} } = input
  if (!isPlain(publication)) return input
  return { ...input, publication: { title: 'Inspection report', publisher, ...publication } }
}

/** The inspection in a form that its schema allows. Lists of cases go into tables; the schema sees those with faults. */
function parseShape(input: unknown): Parsed<Inspection> {
  if (!isPlain(input)) return parseWith(InspectionSchema, input)
  const { cases, surveys, repeats } = input
  const kept = parseCases(cases)
  const [keptSurveys, keptRepeats] = [parseLists(surveys), parseLists(repeats)]
  const shaped = parseWith(InspectionSchema, {
    ...input,
    ...(kept && { cases: [] }),
    ...(keptSurveys && { surveys: { ...(surveys as object), ...emptied(keptSurveys) } }),
    ...(keptRepeats && { repeats: { ...(repeats as object), ...emptied(keptRepeats) } }),
  })
  if (!shaped.ok) return shaped
  const { value } = shaped
  return {
    ok: true,
    value: {
      ...value,
      ...(kept && { cases: kept }),
      ...(keptSurveys && { surveys: { ...value.surveys, ...keptSurveys } }),
      ...(keptRepeats && { repeats: { ...value.repeats, ...keptRepeats } }),
    },
  }
}

/** Of lists by their ids, those without fault. */
function parseLists(lists: unknown): Record<string, Case[]> | null {
  if (!isPlain(lists)) return null
  const kept = Object.entries(lists).flatMap(([id, list]) => {
    const cases = id === '__proto__' ? null : parseCases(list)
    return cases ? [[id, cases] as const] : []
  })
  return kept.length > 0 ? Object.fromEntries(kept) : null
}

function emptied(lists: Readonly<Record<string, unknown>>): Record<string, []> {
  return Object.fromEntries(Object.keys(lists).map((id) => [id, []]))
}

/** The same with one spelling of each assessor, and bare records where ids of the framework or of those who write are looked for. */
function withBareRecords(inspection: Inspection): Inspection {
  const { surveys, repeats, assessors, judgements, departures, notRated, narrative } = inspection
  return {
    ...inspection,
    ...(assessors && { assessors: spelledOnce(assessors) }),
    ...(repeats && { repeats: bareRecord(Object.entries(repeats)) }),
    surveys: bareRecord(Object.entries(surveys)),
    judgements: bareRecord(Object.entries(judgements)),
    departures: bareRecord(Object.entries(departures)),
    notRated: bareRecord(Object.entries(notRated)),
    narrative: bareRecord(Object.entries(narrative)),
  }
}

/** Ids under which a framework’s report has narrative: sections, standards and blocks. */
export function sectionIds(framework: Framework): string[] {
  return framework.report.flatMap((part) => {
    if (part.part === 'section') return [part.id]
    if (part.part !== 'domains') return []
    return framework.domains.flatMap((domain) => [
      // A part that is rated itself heads its own parts, in the framework language.
      ...(domain.standards[0]?.id === domain.id ? [] : [domain.id]),
      ...domain.standards.map(({ id }) => id),
      ...domain.blocks.map(({ id }) => id),
    ])
  })
}

function checkSurveys(framework: Framework, { surveys }: Inspection): Issue[] {
  const known = framework.surveys.map(({ id }) => id)
  return Object.entries(surveys).flatMap(([id, responses]): Issue[] => {
    const survey = framework.surveys.find((one) => one.id === id)
    if (!survey)
      return [
        {
          code: 'unknown-survey',
          path: ['surveys', id],
          found: describeFound(id),
          expected: nearestTo(id, known),
        },
      ]
    return checkAnswers(
      responses,
      {
        questions: survey.questions,
        characteristics: survey.characteristics ?? [],
        answerSets: framework.answerSets,
      },
      ['surveys', id],
    )
  })
}

/** The narrative refers to a context figure by its id. */
function checkContext({ context }: Inspection): Issue[] {
  return context.flatMap(({ id }, i): Issue[] =>
    context.findIndex((one) => one.id === id) === i
      ? []
      : [
          {
            code: 'duplicate-id',
            path: ['context', i, 'id'],
            found: describeFound(id),
            expected: 'an id used once',
          },
        ],
  )
}

/** A sample is part of its cohort. */
function checkCohort({ cases, sample }: Inspection): Issue[] {
  if (sample.cohort === undefined || sample.cohort >= cases.length) return []
  return [
    {
      code: 'invalid-value',
      path: ['sample', 'cohort'],
      found: describeFound(sample.cohort),
      expected: `at least the ${cases.length} cases of the sample`,
    },
  ]
}

function checkSections(framework: Framework, { narrative }: Inspection): Issue[] {
  const known = sectionIds(framework)
  return Object.keys(narrative).flatMap((id): Issue[] =>
    known.includes(id)
      ? []
      : [
          {
            code: 'unknown-section',
            path: ['narrative', id],
            found: describeFound(id),
            expected: nearestTo(id, known),
          },
        ],
  )
}

function checkRecommendations(framework: Framework, { recommendations }: Inspection): Issue[] {
  const known = framework.addressees.map(({ id }) => id)
  const sections = sectionIds(framework)
  return recommendations.flatMap(({ addressee, arisesFrom }, i) => {
    const issues: Issue[] = []
    if (!known.includes(addressee))
      issues.push({
        code: 'unknown-addressee',
        path: ['recommendations', i, 'addressee'],
        found: describeFound(addressee),
        expected: nearestTo(addressee, known),
      })
    arisesFrom?.forEach((id, j) => {
      if (!sections.includes(id))
        issues.push({
          code: 'unknown-section',
          path: ['recommendations', i, 'arisesFrom', j],
          found: describeFound(id),
          expected: nearestTo(id, sections),
        })
    })
    return issues
  })
}
