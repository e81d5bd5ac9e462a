import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cases } from '../../test/random-cases.js'
import { tableOf } from '../table/tabled-cases.js'
import { askedInTable } from './asked-in-table.js'
import type { Routing } from './routing-schema.js'
import { asks } from './routing.js'

const is = (...values: string[]) => fc.subarray(values, { minLength: 1 })
const { routing } = fc.letrec<{ routing: Routing }>((tie) => ({
  routing: fc.oneof(
    { maxDepth: 3 },
    fc.record({ question: fc.constant('seen'), is: is('yes', 'no', 'na') }),
    fc.record({ question: fc.constant('needs'), is: is('housing', 'work', 'none', 'work health') }),
    fc.record({ question: fc.constant('nobody-asked'), is: is('yes') }),
    fc.record({ characteristic: fc.constantFrom('site', 'sex'), is: is('north', 'south') }),
    fc.record({ all: fc.array(tie('routing'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('routing'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('routing') }),
  ),
}))

it('a question is asked of the cases of a table that it is asked of one by one', () => {
  fc.assert(
    fc.property(
      cases,
      fc.option(routing, { nil: undefined }),
      fc.constantFrom(undefined, 'worries', 'nobody-asked'),
      (list, asked, codes) => {
        const one = asks(asked, codes)
        const table = tableOf(list.map((each, i) => ({ id: `${i}`, ...each })))
        const gets = askedInTable(table, { asked, codes })
        expect(gets && [...gets]).toEqual(one && list.map((each) => (one(each) ? 1 : 0)))
      },
    ),
    { numRuns: 300 },
  )
})
