import type { Framework } from '@inspectorate/core'
import { laidOut } from './laid-out.js'

/**
 * The editions that have an instrument and that core rates exactly, in order of their ids. Editions are never changed: an old
 * inspection rates the same for ever. Who needs one alone reads its file by `rulesById`.
 */
export const frameworks: readonly Framework[] = laidOut

/** The edition of that id, such as `hmip-pdu-2021`; undefined when there is none. */
export function frameworkById(id: string): Framework | undefined {
  return frameworks.find((framework) => framework.id === id)
}
