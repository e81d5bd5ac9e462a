import { describe, expect, it } from 'vitest'
import { northtown } from '../../test/northtown.js'
import { checkParts } from './check-parts.js'

const needs = (change: Record<string, unknown>) =>
  checkParts(northtown(change)).filter(({ blocks }) => blocks === 'publish')
const placesOf = (change: Record<string, unknown>, code: string) =>
  needs(change)
    .filter((one) => one.code === code)
    .map(({ path }) => path.join('.'))

describe('a publication', () => {
  it('needs every standard decided: judged, rated from cases, or said not to be ratable', () => {
    expect(placesOf({}, 'standard-undecided')).toEqual([
      'judgements.1.2',
      'judgements.1.3',
      'judgements.1.4',
      'notRated.2.1',
      'notRated.2.3',
      'notRated.2.4',
      'notRated.2.5',
    ])
    const notRated = { '2.1': 'No court reports were drawn.', '1.4': 'The office had closed.' }
    const left = placesOf({ notRated }, 'standard-undecided')
    expect(left).not.toContain('notRated.2.1')
    expect(left).not.toContain('judgements.1.4')
  })

  it('needs every part written: sections, standards and blocks', () => {
    const narrative = { about: 'How it was done.', '2.6': 'tbc', diversity: '<!-- to write -->' }
    const missing = placesOf({ narrative }, 'section-unwritten')
    expect(missing).toContain('narrative.foreword')
    expect(missing).toContain('narrative.2.6')
    expect(missing).toContain('narrative.diversity')
    expect(missing).not.toContain('narrative.about')
    expect(missing).not.toContain('narrative.1')
  })

  it('needs its date, fieldwork, sample, cases and recommendations', () => {
    const publication = { title: 'An inspection', publisher: 'A publisher' }
    const nothing = { publication, fieldwork: undefined, cases: [], recommendations: [] }
    expect(placesOf(nothing, 'part-unset')).toEqual([
      'publication.published',
      'fieldwork',
      'sample.windows',
      'cases',
      'recommendations',
    ])
  })

  it('needs reasons that say something', () => {
    const change = {
      departures: { '2.2': { to: 'good', reason: 'See above.' } },
      notRated: { '2.1': 'n/a', '2.3': 'Too few cases' },
    }
    expect(placesOf(change, 'reason-empty')).toEqual(['departures.2.2.reason', 'notRated.2.1'])
  })
})
