import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questions, sets } from '../../../test/answer-sets.js'
import { blankInspection } from '../../../test/blank-inspection.js'
import { cases as soundCases } from '../../../test/random-cases.js'
import { smallFramework } from '../../../test/small-framework.js'
import { parseWith } from '../../parse-with.js'
import { keptTable } from '../../table/tabled-cases.js'
import { InspectionSchema } from '../inspection-schema.js'
import { checkAnswers } from './check-answers.js'
import { parseCases } from './parse-cases.js'
import { parseInspection } from './parse-inspection.js'

const numbered = soundCases.map((list) => list.map((one, i) => ({ id: `${i}`, ...one })))

/** Anything that could stand where a case does. */
const anything = fc.oneof(
  fc.anything(),
  fc.record(
    {
      id: fc.oneof(fc.string(), fc.anything()),
      characteristics: fc.oneof(fc.object({ maxDepth: 1 }), fc.anything()),
      answers: fc.oneof(fc.dictionary(fc.string(), fc.string()), fc.anything()),
      texts: fc.oneof(fc.dictionary(fc.string(), fc.string()), fc.constant(undefined)),
      more: fc.anything(),
    },
    { requiredKeys: [] },
  ),
)

describe('cases that are parsed', () => {
  it('are what their schema makes of them, or left to it', () => {
    const { cases: schema } = InspectionSchema.shape
    fc.assert(
      fc.property(fc.oneof(numbered, fc.array(anything, { maxLength: 3 })), (input) => {
        const kept = parseCases(input)
        const shaped = parseWith(schema, input)
        const json = kept && JSON.stringify(kept)
        expect(json).toBe(kept && (shaped.ok ? JSON.stringify(shaped.value) : 'faulty'))
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(numbered, (input) => {
        expect(parseCases(input)).not.toBeNull()
      }),
    )
  })

  it('have the faults, in any list, that the schema tells', () => {
    const list = fc.oneof(numbered, fc.array(anything, { maxLength: 3 }), fc.anything())
    fc.assert(
      fc.property(list, list, list, (cases, responses, strange) => {
        const input = {
          ...blankInspection,
          cases,
          surveys: { staff: responses, strange },
          repeats: { second: responses },
        }
        const shaped = parseWith(InspectionSchema, input)
        const parsed = parseInspection(input, [smallFramework])
        if (!shaped.ok) expect(parsed).toEqual(shaped)
        else expect(JSON.stringify(parsed)).not.toContain('invalid-type')
      }),
      { numRuns: 300 },
    )
  })

  it('have the faults in a table that they have one by one', () => {
    const asked = questions.map((one) => ({ ...one, label: one.id, text: one.id }))
    const site = ['north', 'south'].map((id) => ({ id, label: id, group: id }))
    const answerable = {
      questions: asked,
      characteristics: [{ id: 'site', label: 'Site', values: site }],
      answerSets: sets,
    }
    const slips = fc.array(
      fc.record({
        at: fc.nat(50),
        question: fc.constantFrom('seen', 'safe', 'needs', 'wait', 'worries', 'misspelt'),
        answer: fc.constantFrom('yes', 'na', 'agree', 'housing', '20.0', '7', ''),
        id: fc.constantFrom('0', '1', 'another'),
      }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(numbered, slips, (list, slipped) => {
        const typed = list.map((one, i) =>
          slipped
            .filter(({ at }) => at % list.length === i)
            .reduce(
              (each, { question, answer, id }) => ({
                ...each,
                id,
                answers: { ...each.answers, [question]: answer },
              }),
              one,
            ),
        )
        const kept = parseCases(typed)!
        if (typed.length > 0) expect(keptTable(kept)).not.toBeNull()
        expect(checkAnswers(kept, answerable, ['cases'])).toEqual(
          checkAnswers(typed, answerable, ['cases']),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('that hold little of very much are kept as they are', () => {
    const strange = Array.from({ length: 3000 }, (_, i) => ({
      id: `${i}`,
      characteristics: {},
      answers: { [`q${i}`]: 'yes' },
    }))
    expect(parseCases(strange)).toBeNull()
    const parsed = parseInspection({ ...blankInspection, cases: strange }, [smallFramework])
    expect(parsed).toMatchObject({ ok: false })
    if (!parsed.ok) expect(parsed.issues).toHaveLength(3000)
  })
})
