import type { Framework } from '@inspectorate/core'
import hmipPdu2021 from '../editions/hmip-pdu-2021.json' with { type: 'json' }
import hmipYouth2021 from '../editions/hmip-youth-2021.json' with { type: 'json' }

/**
 * Every published edition, in order of its id. Editions are never changed: an old inspection rates
 * the same for ever. That each parses is a test, not work done at start-up.
 */
export const frameworks: readonly Framework[] = [hmipPdu2021, hmipYouth2021] as readonly Framework[]

/** The edition of that id, such as `hmip-pdu-2021`; undefined when there is none. */
export function frameworkById(id: string): Framework | undefined {
  return frameworks.find((framework) => framework.id === id)
}
