import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { buildReport } from '../report/build-report.js'

describe('the reason of a decision', () => {
  it('prints what is bound in it, and not the author’s words on the rest', () => {
    const { printable } = northtown({
      notRated: { '2.3': 'Planning was *read* in :cases[] cases, :plain[part 2] of them late.' },
      notes: ['Leadership is :rating[1.1], :authored[69 per cent]{source="The service, 2025"}.'],
    })
    expect(printable.notRated['2.3']).toBe('Planning was *read* in 12 cases, part 2 of them late.')
    expect(printable.notes).toEqual(['Leadership is Good, 69 per cent.'])
  })

  it('is refused where its reference gives no figure', () => {
    const report = buildReport(northtown({ notes: ['It was so in :percent[nothing yes].'] }))
    expect(report.ok).toBe(false)
  })
})
