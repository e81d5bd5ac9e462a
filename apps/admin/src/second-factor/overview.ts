import type { Services } from '../services/services.js'
import { faultyForm, type Answer } from '../web/answer.js'
import { needsSecondFactor } from '../web/must-set-up.js'
import type { KnownVisit } from '../web/visit.js'
import { factorsOf } from './factors.js'
import { passkeySite } from './passkey.js'

/** What the page of somebody’s second factor shows. */
export async function overviewOf(services: Services, { visitor }: KnownVisit) {
  return {
    factors: await factorsOf(services.db, visitor.id),
    needed: needsSecondFactor(services.secondFactor, visitor),
    passkeysOffered: passkeySite(services) !== null,
  }
}

/** That page for somebody who would have no second factor any more, though one is needed. */
export async function lastFactorPage(
  services: Services,
  visit: KnownVisit,
  field: 'authenticator' | 'passkeys',
): Promise<Answer> {
  const text = 'A second factor is needed here. Add another first, then remove this one'
  return faultyForm('account/second-factor', await overviewOf(services, visit), [{ text, field }])
}
