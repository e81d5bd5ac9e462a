import { parsedOrThrow, type Framework } from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import hmipPdu2021 from '../rules/hmip-pdu-2021.json' with { type: 'json' }
import hmipYouth2021 from '../rules/hmip-youth-2021.json' with { type: 'json' }

/** Laid out when the package is built (build.js), so that nobody who imports it waits for that. */
export const laidOut: readonly Framework[] = [hmipPdu2021, hmipYouth2021].map((file) =>
  frameworkOfRules(parsedOrThrow(parseRules(file))),
)
