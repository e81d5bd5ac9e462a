import { describe, expect, it } from 'vitest'
import { columnNames } from './column-names.js'

const names = (...keys: string[]) => columnNames(keys)

describe('column names', () => {
  it('are keys of letters, digits and underscores', () => {
    expect(names('yes', 'assessment-safety', '_p value', 'größe')).toEqual([
      'yes',
      'assessment_safety',
      'p_value',
      'gr_e',
    ])
  })

  it('are never alike', () => {
    expect(names('a-b', 'a_b', 'a b', '???', '!')).toEqual([
      'a_b',
      'a_b_2',
      'a_b_3',
      'column',
      'column_2',
    ])
  })
})
