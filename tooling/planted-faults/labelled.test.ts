import { describe, expect, it } from 'vitest'
import { rateForPublication } from '@inspectorate/publication'
import { checkInspection } from '@inspectorate/publication/check'
import { parsed, readSample } from './sample.js'
import { typedAsPrinted, wrongBySeed } from './typed-as-printed.js'

const sample = await readSample()
const { narrative, figures } = typedAsPrinted(rateForPublication(parsed(sample)), sample.narrative)
const findingsOf = (text: Record<string, string>) =>
  checkInspection(rateForPublication(parsed({ ...sample, narrative: text }))).flatMap((finding) =>
    'sentence' in finding ? [finding] : [],
  )
const sameFigure = (write: string, reference: string) =>
  // The same answer, in whatever form it is printed
  write
    .replace(/^:[a-z-]+/, '')
    .replace(/ ?(?:form=out-of|start)/g, '')
    .replace('{}', '') === reference.replace(/^[a-z-]+/, '')

describe('the sample’s bound figures, typed as they are printed', () => {
  const findings = findingsOf(narrative)
  const told = figures.flatMap((figure) => {
    const finding = findings.find(
      ({ section, line, column }) =>
        section === figure.section && line === figure.line && column === figure.column,
    )
    return finding ? [{ figure, finding }] : []
  })
  const places = told.map(({ figure, finding }) =>
    (finding.candidates ?? []).findIndex(({ write }) => sameFigure(write, figure.reference)),
  )

  it('are nearly all named', () => {
    expect(figures.length).toBeGreaterThan(120)
    expect(told.length).toBeGreaterThanOrEqual(figures.length - 4)
  })

  it('have their own reference first nine times in ten, and among three nineteen times in twenty', () => {
    expect(places.filter((place) => place === 0).length).toBeGreaterThanOrEqual(
      0.9 * figures.length,
    )
    expect(places.filter((place) => place >= 0).length).toBeGreaterThanOrEqual(
      0.95 * figures.length,
    )
  })

  it('are bound to it by --fix or not at all, nearly half of them', () => {
    const bound = told.filter(({ finding }) => finding.fix)
    expect(
      bound.filter(({ figure, finding }) => !sameFigure(finding.fix!.text, figure.reference)),
    ).toEqual([])
    expect(bound.length).toBeGreaterThanOrEqual(0.45 * figures.length)
  })

  it('raise no error: they are true', () => {
    expect(
      findings.filter(
        ({ severity, code }) => severity === 'error' && code !== 'comparison-unsupported',
      ),
    ).toEqual([])
  })
})

describe('the same figures made wrong by a seed', () => {
  it('are never bound by --fix', () => {
    let made = 0
    for (const seed of [1, 2, 3, 4]) {
      const wrong = wrongBySeed(narrative, figures, seed)
      made += wrong.places.length
      const fixed = findingsOf(wrong.narrative).filter(
        ({ section, fix }) =>
          fix &&
          wrong.places.some(
            (one) => one.section === section && one.from < fix.to && fix.from < one.to,
          ),
      )
      expect(fixed.map(({ found, fix, sentence }) => [found, fix!.text, sentence])).toEqual([])
    }
    expect(made).toBeGreaterThanOrEqual(300)
  })
})
