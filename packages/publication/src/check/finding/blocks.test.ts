import { describe, expect, it } from 'vitest'
import { northtown } from '../../../test/northtown.js'
import { blocksOf } from './blocks.js'
import { checkInspection } from '../check-inspection.js'

describe('what a finding holds back', () => {
  it('is every export, where no report can be built', () => {
    expect(blocksOf({ code: 'narrative-fault', severity: 'error' })).toBe('export')
  })

  it('is the publication for every other error, and for what a publication needs', () => {
    expect(blocksOf({ code: 'percentage-impossible', severity: 'error' })).toBe('publish')
    expect(blocksOf({ code: 'guidance-unanswered', severity: 'warning' })).toBe('publish')
  })

  it('is nothing for other warnings and advice', () => {
    expect(blocksOf({ code: 'percentage-impossible', severity: 'warning' })).toBeNull()
    expect(blocksOf({ code: 'long-sentence', severity: 'advice' })).toBeNull()
  })

  it('is said of every finding', () => {
    const findings = checkInspection(
      northtown({ narrative: { '2.2': 'As :percent[court-advise yes] shows, it was good.' } }),
    )
    expect(new Set(findings.map(({ blocks }) => blocks))).toEqual(
      new Set(['export', 'publish', null]),
    )
  })
})
