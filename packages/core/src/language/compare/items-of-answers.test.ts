import { expect, it } from 'vitest'
import { sets } from '../../../test/answer-sets.js'
import { parsedOrThrow } from '../../inspection-error.js'
import { parseRules } from '../compile/compile-rules.js'
import { compareRules } from './compare-rules.js'

/** What tests change of an instrument. */
interface Instrument {
  readonly answers: {
    readonly agreement: {
      readonly values: { as?: string; readonly label: Record<string, string> }[]
    }
    readonly wait: { max: number; readonly bands: { from: number }[] }
  }
  readonly measures: { readonly questions: string[] }[]
  readonly surveys: { readonly questions: Record<string, unknown>[] }[]
}

const en = (text: string) => ({ en: text })
const rules = (change: (instrument: Instrument) => void = () => undefined) => {
  const instrument = structuredClone({
    answers: { agreement: sets.agreement, wait: sets.wait },
    measures: [{ id: 'both', label: en('Both'), questions: ['safe', 'heard'] }],
    surveys: [
      {
        id: 'staff',
        title: en('Staff'),
        respondents: en('staff'),
        questions: ['safe', 'heard'].map((id) => ({
          id,
          label: en(id),
          text: en(id),
          answers: 'agreement',
        })),
      },
    ],
  })
  change(instrument as unknown as Instrument)
  return parsedOrThrow(
    parseRules({
      language: 1,
      id: 'homes',
      title: en('Homes'),
      scale: 's',
      scales: { s: [{ id: 'poor' }, { id: 'good' }] },
      nodes: [{ id: 'care', title: en('Care') }],
      instrument,
    }),
  )
}
const told = (change: (instrument: Instrument) => void) =>
  compareRules(rules(), rules(change)).map(
    ({ change: what, part, id, field = '', before, after }) =>
      `${what} ${part} ${id} ${field}: ${before} → ${after}`,
  )

it('what may be answered is compared value by value', () => {
  expect(told(() => undefined)).toEqual([])
  expect(
    told(({ answers }) => {
      answers.agreement.values[2]!.as = 'no'
      answers.agreement.values[3]!.label.cy = 'Yn cytuno'
      answers.agreement.values.pop()
      answers.wait.max = 52
      answers.wait.bands[1]!.from = 20
    }),
  ).toEqual([
    'changed answer neither as: middle → no',
    'changed answer agree label (cy): Cytuno → Yn cytuno',
    'changed answer set wait max: 104 → 52',
    'changed answer set wait bands: {"from":18,"label":{"en":"18 weeks or more"}} → {"from":20,"label":{"en":"18 weeks or more"}}',
    'removed answer na : Not applicable → null',
  ])
})

it('what a question counts as yes, whom it is asked and what is measured are compared', () => {
  expect(
    told(({ surveys, measures }) => {
      surveys[0]!.questions[1]!.yes = ['disagree']
      surveys[0]!.questions[1]!.asked = { not: { question: 'safe', is: ['agree'] } }
      measures[0]!.questions.reverse()
    }),
  ).toEqual([
    'changed question heard yes: null → ["disagree"]',
    'changed question heard asked: null → {"not":{"is":["agree"],"question":"safe"}}',
    'changed measure both questions: safe heard → heard safe',
  ])
})
