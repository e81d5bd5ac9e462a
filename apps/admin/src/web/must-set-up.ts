import type { SecondFactorPolicy } from '../process/config.js'
import type { RouteName } from './access.js'
import type { SignedIn } from './sessions.js'

/** Whether the operator wants somebody to have a second factor. */
export function needsSecondFactor(
  policy: SecondFactorPolicy,
  { administrator }: Pick<SignedIn, 'administrator'>,
): boolean {
  return policy === 'everybody' || (policy === 'administrators' && administrator)
}

/** Whether somebody has to set up a second factor before they can use a route. */
export function mustSetUp(policy: SecondFactorPolicy, visitor: SignedIn, name: RouteName): boolean {
  return !visitor.strong && needsSecondFactor(policy, visitor) && !isOfSetUp(name)
}

function isOfSetUp(name: RouteName): boolean {
  const path = name.slice(name.indexOf(' ') + 1)
  return (
    path.startsWith('/account/second-factor') || ['/account/confirm', '/sign-out'].includes(path)
  )
}
