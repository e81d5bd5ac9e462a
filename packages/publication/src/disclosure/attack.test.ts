import {
  caseQuestions,
  countsOf,
  parsedOrThrow,
  type Case,
  type Framework,
} from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attackWorkbook, type Attack } from '../../test/attack/attack-workbook.js'
import { anyCases, inspectionOf, reroutedFramework } from '../../test/attack/random-inspection.js'
import { buildReport } from '../report/build-report.js'
import { buildWorkbook } from '../workbook/build-workbook.js'
import type { DisclosureControl } from './disclosure-control.js'

const youth = frameworks.find(({ id }) => id === 'hmip-youth-2021')!
const adults = frameworks.find(({ id }) => id === 'hmip-pdu-2021')!

/** Prompts of the youth edition on which nothing else hangs. */
const [first, second, third, fourth, fifth, sixth] = caseQuestions(youth)
  .map(({ id }) => id)
  .filter((id) => id.startsWith('court-assessment-') && id.split('-').length === 4)

/** Routings that no edition has. */
const madeUp: Record<string, Framework> = {
  'a chain of three': reroutedFramework(youth.id, {
    [first!]: null,
    [second!]: { question: first!, is: ['yes'] },
    [third!]: { question: second!, is: ['no'] },
    [fourth!]: { question: third!, is: ['yes'] },
  }),
  'branches of one question': reroutedFramework(youth.id, {
    [first!]: null,
    [second!]: { question: first!, is: ['yes'] },
    [third!]: { question: first!, is: ['no'] },
    [fourth!]: { question: first!, is: ['yes', 'na'] },
    [fifth!]: { question: second!, is: ['no', 'na'] },
  }),
  'questions for some people alone': reroutedFramework(youth.id, {
    [first!]: { characteristic: 'sex', is: ['girl'] },
    [second!]: { question: first!, is: ['yes'] },
    [third!]: { characteristic: 'ethnicity', is: ['minority', 'white'] },
  }),
}
const routed: [string, Framework, string[]][] = [
  [
    'the adults’ edition',
    adults,
    [
      'court-advice',
      'court-domestic-abuse-enquiry',
      'court-domestic-abuse-returned',
      'delivery-enforcement',
      'delivery-return',
    ],
  ],
  [
    'the youth edition',
    youth,
    [first!, second!, 'out-of-court-decision', 'resettlement-education'],
  ],
  ...Object.entries(madeUp).map(([name, framework]): [string, Framework, string[]] => [
    name,
    framework,
    [first!, second!, third!, fourth!, fifth!, sixth!].filter(Boolean),
  ]),
]

/** Where totals are hidden, all characteristics are one system of equations. */
const runs = { personal: 50, everything: 18 }

function attack(
  framework: Framework,
  cases: readonly Omit<Case, 'id'>[],
  control: DisclosureControl,
  practice: 'blank' | 'not applicable',
  figures: readonly Figure[],
): Attack {
  const { cases: counted } = inspectionOf(framework, cases)
  const printable = figures.filter(({ question, group }) => {
    const { yes, no } = countsOf(counted, question, group)
    return yes + no > 0
  })
  const rated = inspectionOf(framework, cases, {
    '2.1': printable.map(({ text }) => text).join(' and '),
  })
  const report = parsedOrThrow(buildReport(rated))
  const view = buildWorkbook(rated, report, { cases: false, control })
  return attackWorkbook(rated, report, view, { below: control.below, practice })
}

interface Figure {
  readonly question: string
  readonly group?: { readonly characteristic: string; readonly value: string }
  readonly text: string
}

/** A figure of some question, of everyone or a subgroup, for the report to print. */
function anyFigure({ characteristics }: Framework, ids: readonly string[]): fc.Arbitrary<Figure> {
  const groups = characteristics.flatMap(({ id: characteristic, values }) =>
    values.map(({ id: value }) => ({ characteristic, value })),
  )
  return fc
    .record({
      question: fc.constantFrom(...ids),
      answer: fc.constantFrom('yes', 'no', 'na'),
      group: fc.option(fc.constantFrom(...groups), { nil: undefined }),
    })
    .map(({ question, answer, group }) => ({
      question,
      ...(group ? { group } : {}),
      text: `:count[${question} ${answer}]${group ? `{${group.characteristic}=${group.value}}` : ''}`,
    }))
}

/** Attacks random inspections; how many hidden numbers that were. */
function attackAny(
  framework: Framework,
  ids: readonly string[],
  of: DisclosureControl['of'],
  { seed, numRuns }: { seed: number; numRuns: number },
): number {
  let tried = 0
  fc.assert(
    fc.property(
      anyCases(framework, ids, { min: 1, max: 90 }),
      fc.integer({ min: 2, max: 7 }),
      fc.constantFrom('blank' as const, 'not applicable' as const),
      fc.array(anyFigure(framework, ids), { maxLength: 3 }),
      (cases, below, practice, figures) => {
        const attacked = attack(framework, cases, { below, of }, practice, figures)
        tried += attacked.tried
        expect(attacked.derived.map((one) => JSON.stringify(one))).toEqual([])
      },
    ),
    { numRuns, seed },
  )
  return tried
}

describe.each(routed)('a workbook by %s, attacked', (_, framework, ids) => {
  it.each(['personal', 'everything'] as const)(
    'gives no hidden number away to someone who knows who is asked what, with %s controlled',
    (of) => {
      // Where nothing is hidden, nothing can be found.
      expect(attackAny(framework, ids, of, { seed: 11, numRuns: runs[of] })).toBeGreaterThan(50)
    },
  )
})

describe('a workbook in which one question or characteristic alone gives nothing away', () => {
  it.each([
    ['figures of several characteristics', 'a chain of three', 'everything', 25, 20],
    ['a printed figure of another follow-up', 'branches of one question', 'personal', 26, 100],
    ['two follow-ups of one question', 'branches of one question', 'personal', 28, 100],
  ] as const)('gives nothing away by %s', (_, name, of, seed, numRuns) => {
    const [, framework, ids] = routed.find(([one]) => one === name)!
    expect(attackAny(framework, ids, of, { seed, numRuns })).toBeGreaterThan(50)
  })
})
