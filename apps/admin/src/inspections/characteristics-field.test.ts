import { describe, expect, it } from 'vitest'
import { characteristicsText, readCharacteristics } from './characteristics-field.js'

const sites = [
  {
    id: 'place',
    label: 'Site',
    values: [
      { id: 'n', label: 'North', group: 'North cases' },
      { id: 's', label: 'South', group: 'cases in the south' },
    ],
  },
]

describe('characteristics of a service', () => {
  it('are a line each, their values after a colon', () => {
    expect(characteristicsText(sites)).toBe('Site: North, South = cases in the south')
    expect(readCharacteristics('Team: Ynys Môn, Court team\n\n', [])).toEqual([
      {
        id: 'team',
        label: 'Team',
        values: [
          { id: 'ynys-mon', label: 'Ynys Môn', group: 'Ynys Môn cases' },
          { id: 'court-team', label: 'Court team', group: 'Court team cases' },
        ],
      },
    ])
  })

  it('keep their ids where the words stay', () => {
    expect(readCharacteristics(characteristicsText(sites), sites)).toEqual(sites)
    expect(readCharacteristics('Site: South, East', sites)).toEqual([
      {
        id: 'place',
        label: 'Site',
        values: [
          { id: 's', label: 'South', group: 'South cases' },
          { id: 'east', label: 'East', group: 'East cases' },
        ],
      },
    ])
  })

  it('come back as they were, whatever an imported inspection calls them', () => {
    const odd = [{ ...sites[0]!, label: 'Site: main, or = other' }]
    expect(readCharacteristics(characteristicsText(odd), odd)).toEqual(odd)
  })
})
