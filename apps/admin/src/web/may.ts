import type { Role } from '../store/role.js'
import { access, type Access, type RouteName } from './access.js'

/** Whether somebody with these roles may use a route: pages offer nothing else. */
export function may(name: RouteName, roles: readonly Role[]): boolean {
  const allowed: Access = access[name]
  return (
    allowed === 'anyone' || allowed === 'signed-in' || allowed.some((role) => roles.includes(role))
  )
}
