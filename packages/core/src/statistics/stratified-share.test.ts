import { expect, it } from 'vitest'
import { agrees, fixtures } from '../../test/statistics/evidence-fixtures.js'
import { stratifiedShare } from './stratified-share.js'

it('counts a stratum for what it is of the cohort: 15 of 20 from 300 and 5 of 20 from 100', () => {
  const { share, standardError } = stratifiedShare([
    { cohort: 300, size: 20, yes: 15 },
    { cohort: 100, size: 20, yes: 5 },
  ])
  agrees(share, 5 / 8)
  agrees(standardError, Math.sqrt(69 / 12160))
  // Of all 40 together half said yes, and its error would be that of a simple sample of 400.
  const simple = (((share * (1 - share)) / 39) * (400 - 40)) / 400
  agrees(standardError ** 2 / simple, 1.04912280701754)
})

it.each(fixtures.strata)('agrees with svymean for $yes of $size from $cohort', (wanted) => {
  const { share, standardError } = stratifiedShare(
    wanted.cohort.map((cohort, i) => ({ cohort, size: wanted.size[i]!, yes: wanted.yes[i]! })),
  )
  agrees(share, wanted.share)
  agrees(standardError, wanted.error)
})

it('leaves nothing to chance where all of the cohort was sampled', () => {
  expect(stratifiedShare([{ cohort: 9, size: 9, yes: 3 }])).toEqual({
    share: 1 / 3,
    standardError: 0,
  })
})
