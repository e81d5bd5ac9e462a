import type { Role } from '../store/role.js'

/** Who may use a route: anyone, everyone with an account, or these roles. */
export type Access = 'anyone' | 'signed-in' | readonly Role[]

const administrators = ['administrator'] as const
const leads = ['administrator', 'lead'] as const
const assessors = ['administrator', 'lead', 'inspector'] as const
const importers = ['administrator', 'lead', 'inspector', 'analyst'] as const
const analysts = ['administrator', 'lead', 'analyst'] as const
const deciders = ['administrator', 'lead', 'panel'] as const
const authors = ['administrator', 'lead', 'editor'] as const
const drafters = ['administrator', 'lead', 'inspector', 'analyst', 'editor', 'panel'] as const

/**
 * Every route and who may use it. In a route of an inspection the roles are those somebody has in
 * that inspection. A route that is not in this table cannot be registered.
 */
export const access = {
  'GET /health': 'anyone',
  'GET /ready': 'anyone',
  'GET /assets/:version/:file': 'anyone',
  'GET /sign-in': 'anyone',
  'POST /sign-in': 'anyone',
  'GET /sign-in/openid': 'anyone',
  'GET /sign-in/openid/return': 'anyone',
  'GET /welcome/:token': 'anyone',
  'POST /welcome/:token': 'anyone',
  'POST /sign-out': 'signed-in',
  'GET /sign-in/second-factor': 'anyone',
  'POST /sign-in/second-factor': 'anyone',

  'GET /account': 'signed-in',
  'GET /account/name': 'signed-in',
  'POST /account/name': 'signed-in',
  'GET /account/address': 'signed-in',
  'POST /account/address': 'signed-in',
  'GET /account/password': 'signed-in',
  'POST /account/password': 'signed-in',
  'GET /account/confirm': 'signed-in',
  'POST /account/confirm': 'signed-in',
  'POST /account/sessions/end': 'signed-in',
  'GET /account/second-factor': 'signed-in',
  'POST /account/second-factor/authenticator/new': 'signed-in',
  'POST /account/second-factor/authenticator': 'signed-in',
  'POST /account/second-factor/authenticator/remove': 'signed-in',
  'POST /account/second-factor/passkeys/new': 'signed-in',
  'POST /account/second-factor/passkeys': 'signed-in',
  'POST /account/second-factor/passkeys/remove': 'signed-in',
  'POST /account/second-factor/recovery-codes': 'signed-in',

  'GET /': 'signed-in',
  'GET /accounts': administrators,
  'GET /accounts/new': administrators,
  'POST /accounts': administrators,
  'GET /accounts/import': administrators,
  'POST /accounts/import': administrators,
  'POST /accounts/import/confirm': administrators,
  'GET /accounts/:account': administrators,
  'POST /accounts/:account': administrators,
  'POST /accounts/:account/address': administrators,
  'POST /accounts/:account/administrator': administrators,
  'POST /accounts/:account/sessions': administrators,
  'POST /accounts/:account/second-factor': administrators,
  'POST /accounts/:account/link': administrators,
  'POST /accounts/:account/disable': administrators,

  'GET /frameworks': 'signed-in',
  'POST /frameworks': administrators,
  'GET /frameworks/:framework': 'signed-in',
  'GET /frameworks/:framework/standards': 'signed-in',
  'GET /frameworks/:framework/rules': 'signed-in',
  'POST /frameworks/:framework/remove': administrators,

  'GET /inspections/new': administrators,
  'POST /inspections': administrators,
  'POST /inspections/sample': administrators,
  'GET /inspections/:inspection': 'signed-in',
  'POST /inspections/:inspection/stage': leads,
  'GET /inspections/:inspection/checks': 'signed-in',
  'GET /inspections/:inspection/keep': leads,
  'POST /inspections/:inspection/archive': leads,
  'POST /inspections/:inspection/retention': leads,
  'GET /inspections/:inspection/correction': leads,
  'POST /inspections/:inspection/correction': leads,
  'GET /inspections/:inspection/history': 'signed-in',
  'GET /inspections/:inspection/step-back': leads,
  'POST /inspections/:inspection/step-back': leads,
  'GET /inspections/:inspection/details': leads,
  'POST /inspections/:inspection/details': leads,
  'GET /inspections/:inspection/team': 'signed-in',
  'POST /inspections/:inspection/team': leads,
  'POST /inspections/:inspection/team/remove': leads,

  'GET /inspections/:inspection/cases': 'signed-in',
  'GET /inspections/:inspection/cases/new': assessors,
  'POST /inspections/:inspection/cases': assessors,
  'GET /inspections/:inspection/cases/:case': 'signed-in',
  'POST /inspections/:inspection/cases/:case': assessors,
  'GET /inspections/:inspection/cases/:case/rename-or-delete': assessors,
  'POST /inspections/:inspection/cases/:case/rename': assessors,
  'POST /inspections/:inspection/cases/:case/delete': assessors,
  'GET /inspections/:inspection/imports': 'signed-in',
  'GET /inspections/:inspection/imports/:entry': importers,
  'POST /inspections/:inspection/imports/:entry/undo': importers,
  'GET /inspections/:inspection/import': importers,
  'POST /inspections/:inspection/import': importers,
  'POST /inspections/:inspection/import/:upload': importers,
  'GET /inspections/:inspection/import/template': importers,
  'GET /inspections/:inspection/surveys': 'signed-in',
  'GET /inspections/:inspection/surveys/:survey/new': importers,
  'POST /inspections/:inspection/surveys/:survey': importers,
  'POST /inspections/:inspection/surveys/:survey/invited': importers,
  'GET /inspections/:inspection/surveys/:survey/responses': importers,
  'GET /inspections/:inspection/surveys/:survey/responses/:response': importers,
  'POST /inspections/:inspection/surveys/:survey/responses/:response/rename': importers,
  'POST /inspections/:inspection/surveys/:survey/responses/:response/delete': importers,
  'GET /inspections/:inspection/case-sets': 'signed-in',
  'POST /inspections/:inspection/case-sets/:set': importers,
  'POST /inspections/:inspection/case-sets/:set/remove': importers,
  'GET /inspections/:inspection/context': 'signed-in',
  'POST /inspections/:inspection/context': analysts,
  'GET /inspections/:inspection/context/:figure': analysts,
  'POST /inspections/:inspection/context/:figure': analysts,

  'GET /inspections/:inspection/evidence': 'signed-in',
  'POST /inspections/:inspection/evidence': importers,
  'GET /inspections/:inspection/evidence/:set': 'signed-in',
  'POST /inspections/:inspection/evidence/:set': importers,
  'GET /inspections/:inspection/judgements': 'signed-in',
  'POST /inspections/:inspection/judgements': deciders,

  'GET /inspections/:inspection/decisions': 'signed-in',
  'POST /inspections/:inspection/decisions': deciders,
  'GET /inspections/:inspection/ratings': 'signed-in',
  'GET /inspections/:inspection/ratings/what-if': 'signed-in',
  'GET /inspections/:inspection/ratings/:standard': 'signed-in',
  'POST /inspections/:inspection/ratings/:standard': deciders,

  'GET /inspections/:inspection/narrative': 'signed-in',
  'GET /inspections/:inspection/narrative/:section': 'signed-in',
  'POST /inspections/:inspection/narrative/:section': authors,
  'GET /inspections/:inspection/recommendations': 'signed-in',
  'POST /inspections/:inspection/recommendations': authors,
  'GET /inspections/:inspection/recommendations/:recommendation': authors,
  'POST /inspections/:inspection/recommendations/:recommendation': authors,

  'GET /inspections/:inspection/publications': 'signed-in',
  'GET /inspections/:inspection/publications/ask': leads,
  'POST /inspections/:inspection/publications': leads,
  'POST /inspections/:inspection/publications/draft': drafters,
  'GET /inspections/:inspection/publications/:publication': 'signed-in',
  'GET /inspections/:inspection/publications/:publication/:file': 'signed-in',
} as const satisfies Record<`${'GET' | 'POST'} /${string}`, Access>

export type RouteName = keyof typeof access
