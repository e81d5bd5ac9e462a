import { countsOf, parsedOrThrow, parseInspection, type Case } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, publishedCounts } from '../../test/attack/published-counts.js'
import { deriveByLinearBounds, type Answered } from '../../test/attack/derive-by-linear-bounds.js'
import { buildReport } from '../report/build-report.js'
import { rateForPublication } from '../rate-for-publication.js'
import type { RatedInspection } from '../rated-inspection.js'
import { buildWorkbook } from '../workbook/build-workbook.js'
import { usualControl, type DisclosureControl } from './disclosure-control.js'

const youth = frameworks.find(({ id }) => id === 'hmip-youth-2021')!
const questions = youth.domains
  .flatMap(({ standards }) => standards)
  .flatMap(({ keyQuestions }) => keyQuestions)
  .flatMap(({ prompts }) => prompts)
  .slice(0, 3)

/** A case with any characteristics and any answers, some of them left open. */
const anyCase: fc.Arbitrary<Omit<Case, 'id'>> = fc
  .record({
    characteristics: fc.record(
      Object.fromEntries(
        youth.characteristics.map(({ id, values }) => [
          id,
          // Uneven groups: the first value is rare.
          fc.oneof(
            { weight: 1, arbitrary: fc.constant(values[0]!.id) },
            { weight: 5, arbitrary: fc.constantFrom(...values.slice(1).map((value) => value.id)) },
          ),
        ]),
      ),
      { requiredKeys: ['disposal'] },
    ),
    answers: fc.record(
      Object.fromEntries(
        questions.map(({ id }) => [
          id,
          fc.oneof(
            { weight: 6, arbitrary: fc.constant('yes' as const) },
            { weight: 3, arbitrary: fc.constant('no' as const) },
            { weight: 1, arbitrary: fc.constant('na' as const) },
          ),
        ]),
      ),
      { requiredKeys: [] },
    ),
  })
  .map(({ characteristics, answers }) => ({
    characteristics: characteristics as Record<string, string>,
    // The questions are asked of court disposals.
    answers: characteristics['disposal'] === 'court' ? (answers as Case['answers']) : {},
  }))

function inspectionOf(
  cases: readonly Omit<Case, 'id'>[],
  narrative: Record<string, string> = {},
): RatedInspection {
  return rateForPublication(
    parsedOrThrow(
      parseInspection(
        {
          format: 'inspectorate/inspection',
          version: 1,
          id: 'northtown',
          framework: youth.id,
          state: 'draft',
          service: { name: 'Northtown' },
          publication: { title: 'An inspection', publisher: 'Tests', published: '2026-01' },
          fieldwork: { start: '2025-11-03', weeks: 1 },
          sample: { windows: [] },
          cases: cases.map((one, i) => ({ ...one, id: `case-${i}` })),
          surveys: {},
          judgements: {},
          departures: {},
          notRated: {},
          context: [],
          recommendations: [],
          narrative,
          notes: [],
        },
        frameworks,
      ),
    ),
  )
}

function published(rated: RatedInspection, control: DisclosureControl | null) {
  return buildWorkbook(rated, parsedOrThrow(buildReport(rated)), { cases: false, control })
}

/** Every question of the workbook attacked with all that is shown of it. */
function derived(rated: RatedInspection, control: DisclosureControl) {
  const { rows, sizes } = publishedCounts(published(rated, control))
  return questions.flatMap(({ text }) =>
    deriveByLinearBounds(
      rows.filter(({ question }) => question === text),
      sizes,
      answeredIn(rated),
    ),
  )
}

function answeredIn(rated: RatedInspection): Answered {
  const labels = (characteristic: string, value: string) => {
    const known = youth.characteristics.find(({ label }) => label === characteristic)
    const id = known?.values.find(({ label }) => label === value)?.id
    return known && id ? { characteristic: known.id, value: id } : undefined
  }
  return (text, characteristic, value) => {
    const { id } = questions.find((question) => question.text === text)!
    const { yes, no, na } = countsOf(rated.cases, id, labels(characteristic, value))
    return yes + no + na
  }
}

describe('disclosure control', () => {
  it('X1: leaves no hidden count that linear bounds can derive, whatever the cases', () => {
    fc.assert(
      fc.property(
        fc.array(anyCase, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 10 }),
        fc.constantFrom('personal' as const, 'everything' as const),
        (cases, below, of) => {
          expect(derived(inspectionOf(cases), { below, of })).toEqual([])
        },
      ),
      { numRuns: 100, seed: 7 },
    )
  })

  it('X1: shows no small count of a subgroup unless it says so', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { minLength: 1, maxLength: 60 }), (cases) => {
        const view = published(inspectionOf(cases), {
          below: 5,
          of: 'everything',
        })
        const exposed = new Set(view.disclosure.exposed.map(({ question }) => question))
        for (const row of publishedCounts(view).rows) {
          const id = questions.find(({ text }) => text === row.question)?.id
          if (id === undefined || exposed.has(id)) continue
          for (const count of [row.yes, row.no, row.na])
            expect(count === null || count === 0 || count >= 5).toBe(true)
        }
      }),
      { numRuns: 60, seed: 8 },
    )
  })

  it('is found out by the same attack when only the small count itself is hidden', () => {
    const rated = inspectionOf(sixOfNine())
    const { rows, sizes } = publishedCounts(published(rated, null))
    const careless = rows
      .filter(({ question }) => question === questions[0]!.text)
      .map((row) => (row.value === 'Girls' ? { ...row, no: null } : row))
    const found = deriveByLinearBounds(careless, sizes, answeredIn(rated))
    expect(found.map(({ value, count, is }) => [value, count, is])).toEqual([['Girls', 'no', 3]])
  })

  it('X1: gives every hidden cell its reason', () => {
    const view = published(inspectionOf(sixOfNine()), usualControl)
    const reasons = [...cellsOf(view)].flatMap(({ cell }) =>
      typeof cell === 'object' && 'missing' in cell && cell.missing === 'c' ? [cell.because] : [],
    )
    expect(new Set(reasons)).toEqual(
      new Set(['small-count', 'protects-another', 'follows-from-hidden']),
    )
  })

  it('X1: says which small counts the report itself prints, and leaves them to be seen', () => {
    const [question] = questions
    const rated = inspectionOf(sixOfNine(), {
      '2.1': `Among girls :percent[${question!.id} yes]{sex=${sexes[0]}} were helped.`,
    })
    const view = published(rated, usualControl)
    const girls = { characteristic: 'sex', value: sexes[0]! }
    expect(view.disclosure.exposed).toContainEqual({
      question: question!.id,
      group: girls,
      by: 'report',
    })
    expect(publishedCounts(view).rows).toContainEqual(
      expect.objectContaining({ question: question!.text, value: 'Girls', yes: 6, no: 3 }),
    )
  })

  it('controls nothing but people’s characteristics and surveys unless asked for', () => {
    const cases = sixOfNine()
    const hides = (control: DisclosureControl) =>
      publishedCounts(published(inspectionOf(cases), control)).rows.filter(
        ({ yes, characteristic }) => yes === null && characteristic !== 'Sex',
      ).length
    expect(hides({ below: 25, of: 'personal' })).toBeLessThan(
      hides({ below: 25, of: 'everything' }),
    )
  })
})

const sexes = youth.characteristics.find(({ id }) => id === 'sex')!.values.map(({ id }) => id)

/** Six of nine girls and twenty of thirty boys were helped. */
function sixOfNine(): Omit<Case, 'id'>[] {
  return Array.from({ length: 39 }, (_, i) => ({
    characteristics: { sex: sexes[i < 9 ? 0 : 1]!, disposal: 'court' },
    answers: { [questions[0]!.id]: (i < 9 ? i < 6 : i < 29) ? 'yes' : 'no' },
  }))
}
