import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { bindFigures } from './bind-figures.js'
import { checkInspection } from './check-inspection.js'
import type { ProseFinding } from './finding.js'

const checked = (section: string, text: string): ProseFinding[] =>
  checkInspection(northtown({ narrative: { [section]: text } })).flatMap((finding) =>
    'sentence' in finding ? [finding] : [],
  )

const safety = 'The danger to other people was dealt with well enough by the assessment in'

describe('a typed figure', () => {
  it('that agrees can be bound, and prints the same afterwards', () => {
    const text = `${safety} 4 of the 11 cases.`
    const findings = checked('2.2', text)
    expect(findings).toMatchObject([
      { code: 'typed-figure-agrees', line: 1, column: safety.length + 2 },
    ])
    const bound = bindFigures({ '2.2': text }, findings)['2.2']!
    expect(bound).toBe(`${safety} :count[assessment-safety yes] cases.`)
    expect(checked('2.2', bound)).toEqual([])
  })

  it('is left alone by --fix where no reference prints the same words', () => {
    const text = `${safety} four of the eleven cases.`
    const findings = checked('2.2', text)
    expect(findings).toMatchObject([{ code: 'typed-figure-agrees' }])
    expect(bindFigures({ '2.2': text }, findings)).toEqual({})
  })

  it('that disagrees is an error with the figure that is right', () => {
    expect(checked('2.2', `${safety} 5 of the 11 cases.`)).toMatchObject([
      { code: 'typed-figure-contradicts', severity: 'error', found: '5 of the 11' },
    ])
  })

  it('that its author vouches for is left alone', () => {
    expect(checked('2.2', `${safety} :authored[5 of the 11]{source="Panel"} cases.`)).toEqual([])
  })

  it('in a quotation is the speaker’s own', () => {
    expect(checked('2.2', `> ${safety} 5 of the 11 cases.`)).toEqual([])
  })
})

describe('a claim of difference', () => {
  it('needs a comparison bound to it', () => {
    expect(checked('2.2', 'Licence cases were significantly better.')).toMatchObject([
      { code: 'comparison-unbound', severity: 'error' },
    ])
  })

  it('is not supported by a comparison that chance explains', () => {
    const text =
      'Licence cases were significantly better: :compare[assessment-safety yes]{sentence=licence}.'
    expect(checked('2.2', text)).toContainEqual(
      expect.objectContaining({ code: 'comparison-unsupported', severity: 'error' }),
    )
  })

  it('may find its test in a footnote', () => {
    const text =
      'Licence cases were significantly better.[^test]\n\n[^test]: See :p-value[assessment-safety yes]{sentence=licence}.'
    expect(checked('2.2', text)).toMatchObject([{ code: 'comparison-unsupported' }])
  })

  it('is none when it is denied', () => {
    expect(checked('2.2', 'Licence cases were not significantly better.')).toEqual([])
  })
})

describe('a small subgroup', () => {
  it('does not single out one person', () => {
    const text = 'For licence cases it was :count[assessment-safety no]{sentence=licence}.'
    expect(checked('2.2', text)).toMatchObject([{ code: 'person-singled-out' }])
  })
})
