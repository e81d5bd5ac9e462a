import { parsedOrThrow } from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import { rulesById } from '@inspectorate/frameworks/rules'
import { describe, expect, it } from 'vitest'
import { madeUpProgramme } from '../../test/made-up-programme.js'
import { programmeOf } from '../programme.js'

describe('regions and all services under the framework of regions', () => {
  it('are rated by sums of their services’ cases, as far as these rate them', async () => {
    const regions = frameworkOfRules(parsedOrThrow(parseRules(await rulesById('hmip-region-2023'))))
    const [part] = programmeOf(madeUpProgramme(), { places: regions }).parts
    expect(part!.placeRatings).toHaveLength(4)
    for (const { place, standards } of part!.placeRatings) {
      expect(standards.map(({ id, state }) => [id, state])).toEqual([
        ['2.1', 'rated'],
        ['2.2', 'rated'],
      ])
      const [safety] = standards[0]!.keyQuestions
      const counted = place.services.map(
        ({ present }) => present.cases.questions['assessment-safety'] as { yes: number },
      )
      expect(safety).toMatchObject({
        id: 'assessment-safety',
        yes: counted.reduce((sum, { yes }) => sum + yes, 0),
      })
    }
  })
})
