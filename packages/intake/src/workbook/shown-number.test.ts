import { describe, expect, it } from 'vitest'
import { shownNumber } from './shown-number.js'

describe('a number in a cell', () => {
  it.each([
    [42, '00000', '00042'],
    [123456, '00000', '123456'],
    [0, '000', '000'],
    [42, '"PDU-"000', 'PDU-042'],
    [42, '\\P0000', 'P0042'],
    [123456789, '000\\-00\\-0000', '123-45-6789'],
    [42, '000-00', '000-42'],
    [42, '[Red]000;[Blue]-000', '042'],
    [7, '0_)', '7'],
    [1234, '#,##0', '1234'],
    [1, '0.00', '1'],
    [1, 'General', '1'],
    [1, '0%', '1'],
    [12, '# ?/?', '12'],
    [0.5, '00', '0.5'],
    [-3, '000', '-3'],
    [42, '[>9]"x"0;0', '42'],
    [42, ';;;', '42'],
    [42, undefined, '42'],
    [999_999_999_999_999, undefined, '999999999999999'],
  ])('%s under %s is %s', (number, format, shown) => {
    expect(shownNumber(number, format)).toBe(shown)
  })

  it('of more than 15 digits is told, because Excel has rounded it', () => {
    expect(shownNumber(1234567890123456, undefined)).toEqual({
      found: 'a number of 16 digits, of which Excel keeps 15',
    })
    expect(shownNumber(1.23456789012346e22, '0')).toEqual({
      found: 'a number of 23 digits, of which Excel keeps 15',
    })
  })
})
