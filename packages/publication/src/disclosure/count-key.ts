import type { Group } from '../figures/figure-reference.js'

/** Tells counts apart: of a question, for everyone or a subgroup; of cases where there is no question. */
export function countKey(question: string | null, group?: Group | null): string {
  return JSON.stringify([question, group ? [group.characteristic, group.value] : null])
}
