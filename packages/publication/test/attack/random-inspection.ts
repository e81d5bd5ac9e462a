import {
  caseQuestions,
  parsedOrThrow,
  parseInspection,
  plainRouting,
  type Answer,
  type Case,
  type Framework,
  type PlainRouting,
} from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import fc from 'fast-check'
import { rateForPublication, type RatedInspection } from '../../src/index.js'

type Condition = PlainRouting

/** A published edition with other conditions on some of its questions, by their ids. */
export function reroutedFramework(
  edition: string,
  conditions: Readonly<Record<string, Condition | null>>,
): Framework {
  const framework = frameworks.find(({ id }) => id === edition)!
  const { file, ...laidOut } = framework
  const rerouted = JSON.parse(JSON.stringify(laidOut), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('id' in value)) return value
    const condition = conditions[String(value.id)]
    return condition === undefined ? value : { ...value, asked: condition ?? undefined }
  }) as Omit<Framework, 'file'>
  return { ...rerouted, file }
}

/** How inspectors treat a question that is not asked of a case. */
type Practice = 'blank' | 'not applicable' | 'either'

/** Cases of a framework that answer some of its questions as its routing lets them. */
export function anyCases(
  framework: Framework,
  ids: readonly string[],
  { min, max }: { min: number; max: number },
): fc.Arbitrary<Omit<Case, 'id'>[]> {
  const questions = caseQuestions(framework).filter(({ id }) => ids.includes(id))
  const chance = fc.integer({ min: 0, max: 99 })
  return fc
    .record({
      practice: fc.constantFrom<Practice>('blank', 'not applicable', 'either'),
      rare: fc.integer({ min: 2, max: 40 }),
      unknown: fc.constantFrom(0, 0, 10),
      unanswered: fc.constantFrom(0, 0, 8),
      notApplicable: fc.constantFrom(0, 10),
      yes: fc.array(fc.constantFrom(5, 30, 60, 85, 100), {
        minLength: questions.length,
        maxLength: questions.length,
      }),
      draws: fc.array(
        fc.array(chance, {
          minLength: 2 * framework.characteristics.length + 4 * questions.length,
          maxLength: 2 * framework.characteristics.length + 4 * questions.length,
        }),
        { minLength: min, maxLength: max },
      ),
    })
    .map(({ practice, rare, unknown, unanswered, notApplicable, yes, draws }) =>
      draws.map((drawn) => {
        const draw = drawn.values()
        const next = () => draw.next().value ?? 0
        const characteristics = Object.fromEntries(
          framework.characteristics.flatMap(({ id, values }) => {
            const isUnknown = next() < unknown
            const at = next()
            const value = at < rare ? values[0]! : values[1 + (at % (values.length - 1))]!
            return isUnknown ? [] : [[id, value.id]]
          }),
        )
        const answers: Record<string, Answer> = {}
        for (const [i, { id, asked }] of questions.entries()) {
          const [left, na, isYes, other] = [next(), next(), next(), next()]
          if (!isAsked(plainRouting(asked), characteristics, answers)) {
            if (practice === 'not applicable' || (practice === 'either' && other < 50))
              answers[id] = 'na'
          } else if (left >= unanswered)
            answers[id] = na < notApplicable ? 'na' : isYes < yes[i]! ? 'yes' : 'no'
        }
        return { characteristics, answers }
      }),
    )
}

function isAsked(
  asked: Condition | undefined,
  characteristics: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, Answer>>,
): boolean {
  if (!asked) return true
  if ('question' in asked) return asked.is.some((answer) => answers[asked.question] === answer)
  return asked.is.includes(characteristics[asked.characteristic] ?? '')
}

/** An inspection with these cases and nothing else. */
export function inspectionOf(
  framework: Framework,
  cases: readonly Omit<Case, 'id'>[],
  narrative: Readonly<Record<string, string>> = {},
): RatedInspection {
  return rateForPublication(
    parsedOrThrow(
      parseInspection(
        {
          format: 'inspectorate/inspection',
          version: 1,
          id: 'northtown',
          framework: framework.id,
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
        [framework],
      ),
    ),
  )
}
