import {
  isDecided,
  ownCaseQuestions,
  sectionIds,
  standardsOf,
  type Framework,
} from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import type { DecisionFinding, UnsetPart } from './finding/finding.js'
import { saysSomething } from './says-something.js'

/**
 * What a publication needs and a draft may lack, the one list of it: every standard decided, every
 * part written, fieldwork and sample set, reasons that say something. Rules in the framework language
 * need no cases where they ask nothing of them, and no words where a value says enough.
 */
export function publicationNeeds(rated: RatedInspection): DecisionFinding[] {
  return [
    ...(rated.framework.rules ? undecidedByRules(rated) : undecidedStandards(rated)),
    ...emptyReasons(rated),
    ...unsetParts(rated),
    ...unwrittenSections(rated),
  ]
}

function undecidedStandards({ ratings }: RatedInspection): DecisionFinding[] {
  return ratings.standards
    .filter(({ state }) => !isDecided(state))
    .map(({ id, title, state }) => ({
      severity: 'error',
      code: 'standard-undecided',
      path: [state === 'undecided' ? 'judgements' : 'notRated', id],
      standard: id,
      title,
      hasEvidence: state === 'undecided',
    }))
}

/** By rules a number may be missing, or a fact, as well as a judgement; and the whole may be open though no part is. */
function undecidedByRules({ framework, ratings }: RatedInspection): DecisionFinding[] {
  const { overall, standards } = ratings
  const listOf = new Map(
    standardsOf(framework).map(({ id, rating, scale }) => [
      id,
      rating.rule === 'judged' ? 'judgements' : scale?.length === 0 ? 'numbers' : 'framework',
    ]),
  )
  const open = standards.filter(({ state }) => !isDecided(state))
  const whole = overall?.state === 'by-rules' && !overall.decided ? [overall] : []
  return [
    ...open.map(({ id, title, because }) => ({
      path: [listOf.get(id)!, id],
      part: id,
      title,
      because,
    })),
    ...(open.length > 0
      ? []
      : whole.map(({ because }) => ({
          path: ['framework'],
          part: 'overall',
          title: 'The overall result',
          because,
        }))),
  ].map(({ because, ...part }) => ({
    severity: 'error',
    code: 'undecided-by-rules',
    ...part,
    because: because
      .flatMap((step) => (step.code === 'by-rules' && step.step === 'state' ? [step.sentence] : []))
      .join(' '),
  }))
}

function emptyReasons({ inspection }: RatedInspection): DecisionFinding[] {
  const given = [
    ...Object.entries(inspection.departures).map(([standard, { reason }]) => ({
      path: ['departures', standard, 'reason'],
      reason,
    })),
    ...Object.entries(inspection.notRated).map(([standard, reason]) => ({
      path: ['notRated', standard],
      reason,
    })),
  ]
  return given.flatMap(({ path, reason }): DecisionFinding[] =>
    saysSomething(reason)
      ? []
      : [{ severity: 'error', code: 'reason-empty', path, standard: path[1]!, found: reason }],
  )
}

function unsetParts({ framework, inspection }: RatedInspection): DecisionFinding[] {
  const { publication, fieldwork, sample, cases, recommendations } = inspection
  const hasRecommendations =
    !framework.rules && framework.report.some(({ part }) => part === 'recommendations')
  const isSampled = ownCaseQuestions(framework).length > 0 || !(framework.rules || framework.pooled)
  const unset = (part: UnsetPart, path: string[]) =>
    ({ severity: 'error', code: 'part-unset', path, part }) as const
  return [
    ...(publication.published === undefined
      ? [unset('publication', ['publication', 'published'])]
      : []),
    ...(fieldwork === undefined ? [unset('fieldwork', ['fieldwork'])] : []),
    ...(isSampled && sample.windows.length === 0 ? [unset('sample', ['sample', 'windows'])] : []),
    ...(isSampled && cases.length === 0 ? [unset('cases', ['cases'])] : []),
    ...(hasRecommendations && recommendations.length === 0
      ? [unset('recommendations', ['recommendations'])]
      : []),
  ]
}

function unwrittenSections({ framework, inspection }: RatedInspection): DecisionFinding[] {
  if (framework.rules) return []
  return writtenParts(framework)
    .filter((id) => !saysSomething(inspection.narrative[id] ?? ''))
    .map((section) => ({
      severity: 'error',
      code: 'section-unwritten',
      path: ['narrative', section],
      section,
    }))
}

/** Every part that has a heading and nothing but narrative under it: of domains, the standards and blocks. */
function writtenParts(framework: Framework): string[] {
  const domains = new Set(framework.domains.map(({ id }) => id))
  return sectionIds(framework).filter((id) => !domains.has(id))
}
