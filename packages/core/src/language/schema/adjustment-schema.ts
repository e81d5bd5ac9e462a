import * as z from 'zod/mini'
import { Condition } from './condition-schema.js'
import { Decimal, Id, Source, Texts, Threshold } from '../../names.js'

const actions = {
  noBetterThan: z.optional(Id),
  noWorseThan: z.optional(Id),
  by: z.optional(Decimal),
  set: z.optional(Id),
  notRated: z.optional(Texts),
  atMost: z.optional(Threshold),
  atLeast: z.optional(Threshold),
}

/** What an adjustment can do: one of these, or none where it only asks to be weighed. */
export type ActionKey = keyof typeof actions
export const actionKeys = Object.keys(actions) as ActionKey[]

/** What changes a value after it arose, in the order written. */
export const Adjustment = z
  .strictObject({
    id: z.optional(Id),
    when: z.optional(Condition),
    ...actions,
    strength: z._default(z.enum(['must', 'normally', 'consider']), 'must'),
    text: z.optional(Texts),
    source: z.optional(Source),
  })
  .check(
    z.refine(
      (one) => {
        const said = actionKeys.filter((action) => one[action] !== undefined).length
        return said === 1 || (said === 0 && one.strength === 'consider')
      },
      `one of ${actionKeys.join(', ')}, or none with the strength consider`,
    ),
  )
export type Adjustment = z.infer<typeof Adjustment>
