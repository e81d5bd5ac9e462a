import { describe, expect, it } from 'vitest'
import { northtown } from '../../../test/northtown.js'
import { checkInspection } from '../check-inspection.js'
import { groupFindings } from './group-findings.js'

const groupsOf = (narrative: Record<string, string>) =>
  groupFindings(checkInspection(northtown({ narrative })))

describe('findings', () => {
  it('that say the same of many places are one group', () => {
    const missing = 'See :context[budget] and :context[budget].\n\n'
    const groups = groupsOf({ '2.2': missing.repeat(15), '2.3': missing })
    const group = groups.find(({ first }) => first.code === 'narrative-fault')
    expect(group?.all).toHaveLength(32)
    expect(groups.filter(({ first }) => first.code === 'narrative-fault')).toHaveLength(1)
  })

  it('that say different things stay apart, in their order', () => {
    const codes = groupsOf({ '2.2': 'See :context[budget].\n\nSee :context[rent].' }).map(
      ({ first }) => first.code,
    )
    expect(codes.slice(0, 7)).toEqual([
      'narrative-fault',
      'narrative-fault',
      'standard-undecided',
      'standard-undecided',
      'part-unset',
      'part-unset',
      'section-unwritten',
    ])
  })
})
