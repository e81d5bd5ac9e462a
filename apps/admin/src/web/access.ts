import type { Role } from '../accounts/role.js'

/** Who may use a route: anyone, everyone with an account, or these roles. */
export type Access = 'anyone' | 'signed-in' | readonly Role[]

const administrators = ['administrator'] as const
/**
 * Every route and who may use it. In a route of an inspection the roles are those somebody has in
 * that inspection. A route that is not in this table cannot be registered.
 */
export const access = {
  'GET /health': 'anyone',
  'GET /ready': 'anyone',
  'GET /assets/:file': 'anyone',
  'GET /sign-in': 'anyone',
  'POST /sign-in': 'anyone',
  'GET /welcome/:token': 'anyone',
  'POST /welcome/:token': 'anyone',
  'POST /sign-out': 'signed-in',

  'GET /': 'signed-in',
  'GET /accounts': administrators,
  'GET /accounts/new': administrators,
  'POST /accounts': administrators,
  'POST /accounts/:account/link': administrators,
  'POST /accounts/:account/disable': administrators,
} as const satisfies Record<`${'GET' | 'POST'} /${string}`, Access>

export type RouteName = keyof typeof access
