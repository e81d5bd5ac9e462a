import type { RouteName } from './access.js'

/**
 * What a route tells of what first assessors answered of cases, to somebody who assesses some of them a second time
 * and must not know it: nothing; something of the one case that it names; something of all cases together, such as a
 * rating, a figure or a file; or it leaves out itself what this visitor must not know.
 */
type Sight = 'nothing' | 'its case' | 'all cases' | 'sifted'

type InspectionRoute = Extract<RouteName, `${string}/:inspection${string}`>

/** Every route of an inspection. One that is not in this table does not compile. */
const sight: Record<InspectionRoute, Sight> = {
  'GET /inspections/:inspection': 'sifted',
  'POST /inspections/:inspection/stage': 'all cases',
  'GET /inspections/:inspection/checks': 'all cases',
  'GET /inspections/:inspection/keep': 'nothing',
  'POST /inspections/:inspection/archive': 'nothing',
  'POST /inspections/:inspection/retention': 'nothing',
  'GET /inspections/:inspection/correction': 'nothing',
  'POST /inspections/:inspection/correction': 'nothing',
  'GET /inspections/:inspection/history': 'sifted',
  'GET /inspections/:inspection/step-back': 'nothing',
  'POST /inspections/:inspection/step-back': 'nothing',
  'GET /inspections/:inspection/details': 'nothing',
  'POST /inspections/:inspection/details': 'nothing',
  'GET /inspections/:inspection/team': 'nothing',
  'POST /inspections/:inspection/team': 'nothing',
  'POST /inspections/:inspection/team/remove': 'nothing',

  'GET /inspections/:inspection/cases': 'sifted',
  'GET /inspections/:inspection/cases/new': 'nothing',
  'POST /inspections/:inspection/cases': 'nothing',
  'GET /inspections/:inspection/cases/:case': 'its case',
  'POST /inspections/:inspection/cases/:case': 'its case',
  'GET /inspections/:inspection/cases/:case/rename-or-delete': 'its case',
  'POST /inspections/:inspection/cases/:case/rename': 'its case',
  'POST /inspections/:inspection/cases/:case/delete': 'its case',
  'POST /inspections/:inspection/cases/:case/finish': 'its case',
  'GET /inspections/:inspection/cases/:case/second': 'sifted',
  'POST /inspections/:inspection/cases/:case/second': 'sifted',
  'GET /inspections/:inspection/cases/:case/settle': 'its case',
  'POST /inspections/:inspection/cases/:case/settle': 'its case',
  'GET /inspections/:inspection/cases/:case/take-back': 'nothing',
  'POST /inspections/:inspection/cases/:case/take-back': 'nothing',
  'GET /inspections/:inspection/assessors': 'sifted',
  'POST /inspections/:inspection/assessors': 'sifted',
  'GET /inspections/:inspection/agreement': 'nothing',
  'GET /inspections/:inspection/imports': 'all cases',
  'GET /inspections/:inspection/imports/:entry': 'all cases',
  'POST /inspections/:inspection/imports/:entry/undo': 'all cases',
  'GET /inspections/:inspection/import': 'nothing',
  'POST /inspections/:inspection/import': 'sifted',
  'POST /inspections/:inspection/import/:upload': 'sifted',
  'GET /inspections/:inspection/import/template': 'nothing',
  'GET /inspections/:inspection/surveys': 'nothing',
  'GET /inspections/:inspection/surveys/:survey/new': 'nothing',
  'POST /inspections/:inspection/surveys/:survey': 'nothing',
  'POST /inspections/:inspection/surveys/:survey/invited': 'nothing',
  'GET /inspections/:inspection/surveys/:survey/responses': 'nothing',
  'GET /inspections/:inspection/surveys/:survey/responses/:response': 'nothing',
  'POST /inspections/:inspection/surveys/:survey/responses/:response/rename': 'nothing',
  'POST /inspections/:inspection/surveys/:survey/responses/:response/delete': 'nothing',
  'GET /inspections/:inspection/case-sets': 'nothing',
  'POST /inspections/:inspection/case-sets/:set': 'nothing',
  'POST /inspections/:inspection/case-sets/:set/remove': 'nothing',
  'GET /inspections/:inspection/context': 'nothing',
  'POST /inspections/:inspection/context': 'nothing',
  'GET /inspections/:inspection/context/:figure': 'nothing',
  'POST /inspections/:inspection/context/:figure': 'nothing',
  'GET /inspections/:inspection/evidence': 'nothing',
  'POST /inspections/:inspection/evidence': 'nothing',
  'GET /inspections/:inspection/evidence/:set': 'nothing',
  'POST /inspections/:inspection/evidence/:set': 'nothing',
  'GET /inspections/:inspection/judgements': 'all cases',
  'POST /inspections/:inspection/judgements': 'all cases',
  'GET /inspections/:inspection/decisions': 'all cases',
  'POST /inspections/:inspection/decisions': 'all cases',
  'GET /inspections/:inspection/ratings': 'all cases',
  'GET /inspections/:inspection/ratings/what-if': 'all cases',
  'GET /inspections/:inspection/ratings/:standard': 'all cases',
  'POST /inspections/:inspection/ratings/:standard': 'all cases',
  'GET /inspections/:inspection/narrative': 'all cases',
  'GET /inspections/:inspection/narrative/:section': 'all cases',
  'POST /inspections/:inspection/narrative/:section': 'all cases',
  'GET /inspections/:inspection/recommendations': 'all cases',
  'POST /inspections/:inspection/recommendations': 'all cases',
  'GET /inspections/:inspection/recommendations/:recommendation': 'all cases',
  'POST /inspections/:inspection/recommendations/:recommendation': 'all cases',
  'GET /inspections/:inspection/word': 'all cases',
  'GET /inspections/:inspection/word/for-editing': 'all cases',
  'POST /inspections/:inspection/word': 'all cases',
  'GET /inspections/:inspection/word/:upload': 'all cases',
  'POST /inspections/:inspection/word/:upload': 'all cases',
  'GET /inspections/:inspection/publications': 'all cases',
  'GET /inspections/:inspection/publications/ask': 'all cases',
  'POST /inspections/:inspection/publications': 'all cases',
  'POST /inspections/:inspection/publications/draft': 'all cases',
  'GET /inspections/:inspection/publications/:publication': 'all cases',
  'GET /inspections/:inspection/publications/:publication/:file': 'all cases',
}

/** A page that tells of first assessments, to somebody who assesses these cases a second time. */
export class Blind extends Error {
  constructor(readonly cases: readonly string[]) {
    super('a second assessor is shown nothing of the first')
  }
}

/** Whether a route tells something that a visitor must not know who assesses these cases a second time. */
export function isVeiled(
  name: RouteName,
  params: Readonly<Record<string, string>>,
  blind: readonly string[],
): boolean {
  if (blind.length === 0) return false
  const told = sight[name as InspectionRoute]
  return told === 'all cases' || (told === 'its case' && blind.includes(params['case'] ?? ''))
}
