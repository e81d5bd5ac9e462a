import { describe, expect, it } from 'vitest'
import { parseRules } from '../compile/compile-rules.js'

const en = (text: string) => ({ en: text })
const asked = (id: string, more: object = {}) => ({ id, label: en(id), text: en(id), ...more })

const stay = { kind: 'number', unit: { id: 'day', label: en('days') }, min: 0, max: 9, decimals: 0 }

/** A framework with everything in its instrument, in which a test plants one fault. */
const framework = () => ({
  language: 1,
  id: 'homes',
  title: en('Homes'),
  scale: 'rating',
  scales: { rating: [{ id: 'poor' }, { id: 'good' }] },
  nodes: [
    {
      id: 'overall',
      rate: { combine: 'worst' },
      parts: [
        {
          id: 'care',
          title: en('Care'),
          rate: {
            band: { combine: 'worst' },
            cuts: [
              { from: 0, grade: 'poor' },
              { from: 60, grade: 'good' },
            ],
          },
          parts: [
            {
              id: 'care-plan',
              title: en('Plan of care'),
              rate: { tally: { of: 'cases', as: 'percent', questions: ['plan'] } },
            },
          ],
        },
        { id: 'staff', title: en('Staff') },
        { id: 'aside', show: false },
      ],
    },
  ],
  instrument: {
    characteristics: [
      {
        id: 'wing',
        label: en('Wing'),
        values: ['east', 'west'].map((id) => ({ id, label: en(id), group: en(id) })),
      },
    ],
    standards: [
      {
        node: 'care',
        questions: [
          // Its label is the title of the node that counts it.
          { id: 'plan', text: en('Is there a plan?'), prompts: [asked('plan-shared')] },
          asked('falls', { asked: { characteristic: 'wing', is: ['east'] } }),
        ],
      },
      { node: 'staff', statement: en('There are enough.') },
    ],
    blocks: [{ id: 'food', title: en('Food'), after: 'staff', compare: 'wing' }],
    surveys: [
      {
        id: 'families',
        title: en('Families'),
        respondents: en('families'),
        questions: [asked('heard'), asked('how', { asked: { question: 'heard', is: ['yes'] } })],
      },
    ],
    addressees: [{ id: 'home', label: en('The home') }],
    report: [{ part: 'section', id: 'front', title: en('Foreword') }, { part: 'domains' }],
  },
})

/** The faults of a file as `path: found`. */
const faultsOf = (file: unknown) => {
  const parsed = parseRules(file)
  return parsed.ok ? [] : parsed.issues.map(({ path, found }) => `${path.join('.')}: ${found}`)
}

type Plant = (file: ReturnType<typeof framework>) => void

describe('an instrument', () => {
  it('is taken where all that it names is there', () => expect(faultsOf(framework())).toEqual([]))

  it.each<[string, Plant, string]>([
    [
      'words of a node that does not exist',
      ({ instrument }) => (instrument.standards[1]!.node = 'stafff'),
      'instrument.standards.1.node: the node "stafff"',
    ],
    [
      'words of a node that is not printed',
      ({ instrument }) => (instrument.standards[1]!.node = 'aside'),
      'instrument.standards.1.node: the node "aside", which is not printed as a standard',
    ],
    [
      'words of a key question, which stands under its standard',
      ({ instrument }) => (instrument.standards[1]!.node = 'care-plan'),
      'instrument.standards.1.node: the node "care-plan", which is not printed as a standard',
    ],
    [
      'words of one node twice',
      ({ instrument }) => (instrument.standards[1]!.node = 'care'),
      'instrument.standards.1.node: "care"',
    ],
    [
      'a question twice',
      ({ instrument }) => (instrument.standards[0]!.questions![1]!.id = 'plan-shared'),
      'instrument.standards.0.questions.1.id: "plan-shared"',
    ],
    [
      'a question of a survey twice',
      ({ instrument }) => (instrument.surveys[0]!.questions[1]!.id = 'falls'),
      'instrument.surveys.0.questions.1.id: "falls"',
    ],
    [
      'a question named as a column of every table',
      ({ instrument }) => (instrument.standards[0]!.questions![1]!.id = 'case'),
      'instrument.standards.0.questions.1.id: "case"',
    ],
    [
      'a characteristic named as a question',
      ({ instrument }) => {
        instrument.characteristics[0]!.id = 'plan'
        delete (instrument.standards[0]!.questions![1] as { asked?: object }).asked
        delete (instrument.blocks[0] as { compare?: string }).compare
      },
      'instrument.characteristics.0.id: "plan"',
    ],
    [
      'a value twice',
      ({ instrument }) => (instrument.characteristics[0]!.values[1]!.id = 'east'),
      'instrument.characteristics.0.values.1.id: "east"',
    ],
    [
      'a question without a label that no node gives it',
      ({ instrument }) =>
        delete (instrument.standards[0]!.questions![1] as { label?: object }).label,
      'instrument.standards.0.questions.1.label: nothing',
    ],
    [
      'prompts under a question that nothing counts',
      ({ instrument }) =>
        Object.assign(instrument.standards[0]!.questions![1]!, { prompts: [asked('hip')] }),
      'instrument.standards.0.questions.1.prompts: prompts under "falls", which no tally counts',
    ],
    [
      'a tally of a question that is not asked',
      ({ nodes }) => (nodes[0]!.parts[0]!.parts![0]!.rate.tally.questions = ['plan', 'plans']),
      'nodes.0.parts.0.parts.0.rate.tally.questions.1: "plans", which the instrument does not ask',
    ],
    [
      'routing on a question that is not asked',
      ({ instrument }) =>
        (instrument.surveys[0]!.questions[1] = asked('how', {
          asked: { question: 'plan', is: ['yes'] },
        })),
      'instrument.surveys.0.questions.1.asked.question: "plan"',
    ],
    [
      'routing in a circle',
      ({ instrument }) =>
        (instrument.surveys[0]!.questions[0] = asked('heard', {
          asked: { question: 'how', is: ['yes'] },
        })),
      'instrument.surveys.0.questions.0.asked.question: how, which does not come before it',
    ],
    [
      'an answer set that cannot be meant',
      ({ instrument }) =>
        Object.assign(instrument, {
          answers: { stay: { ...stay, min: 3, max: 2 } },
        }),
      'instrument.answers.stay.max: 2',
    ],
    [
      'a question of an answer set that does not exist',
      ({ instrument }) =>
        Object.assign(instrument.standards[0]!.questions![1]!, { answers: 'stays' }),
      'instrument.standards.0.questions.1.answers: "stays"',
    ],
    [
      'a measure of questions with other answers',
      ({ instrument }) => {
        Object.assign(instrument, {
          answers: { stay },
          measures: [{ id: 'all', label: en('All'), questions: ['plan', 'falls'] }],
        })
        Object.assign(instrument.standards[0]!.questions![1]!, {
          answers: 'stay',
          yes: { under: 2 },
        })
      },
      'instrument.measures.0.questions.1: falls, answered by stay',
    ],
    [
      'a measure of questions that are not asked together',
      ({ instrument }) =>
        Object.assign(instrument, {
          measures: [{ id: 'all', label: en('All'), questions: ['plan', 'heard'] }],
        }),
      'instrument.measures.0.questions.1: heard, which is asked elsewhere than plan',
    ],
    [
      'a measure of what has no yes',
      ({ instrument }) => {
        Object.assign(instrument, {
          answers: { stay },
          measures: [{ id: 'all', label: en('All'), questions: ['plan-shared', 'falls'] }],
        })
        for (const question of [
          instrument.standards[0]!.questions![1]!,
          (instrument.standards[0]!.questions![0] as { prompts: { id: string }[] }).prompts[0]!,
        ])
          Object.assign(question, {
            answers: 'stay',
            ...(question.id === 'falls' ? {} : { yes: { over: 1 } }),
          })
      },
      'instrument.measures.0.questions.1: falls, of which no answer is yes',
    ],
    [
      'a measure named as a question',
      ({ instrument }) =>
        Object.assign(instrument, {
          measures: [{ id: 'falls', label: en('All'), questions: ['plan', 'falls'] }],
        }),
      'instrument.measures.0.id: "falls"',
    ],
    [
      'routing on a characteristic that does not exist',
      ({ instrument }) =>
        (instrument.standards[0]!.questions![1] = asked('falls', {
          asked: { characteristic: 'floor', is: ['east'] },
        })),
      'instrument.standards.0.questions.1.asked.characteristic: "floor"',
    ],
    [
      'routing on a value that does not exist',
      ({ instrument }) =>
        (instrument.standards[0]!.questions![1] = asked('falls', {
          asked: { characteristic: 'wing', is: ['east', 'north'] },
        })),
      'instrument.standards.0.questions.1.asked.is.1: "north"',
    ],
    [
      'a block after nothing',
      ({ instrument }) => (instrument.blocks[0]!.after = 'cook'),
      'instrument.blocks.0.after: the node "cook"',
    ],
    [
      'a block that is compared by nothing',
      ({ instrument }) => (instrument.blocks[0]!.compare = 'wings'),
      'instrument.blocks.0.compare: "wings"',
    ],
    [
      'a block named as a node',
      ({ instrument }) => (instrument.blocks[0]!.id = 'care'),
      'instrument.blocks.0.id: "care"',
    ],
    [
      'a section named as a block',
      ({ instrument }) => (instrument.report[0]!.id = 'food'),
      'instrument.blocks.0.id: "food"',
    ],
    [
      'a report that shows no standards',
      ({ instrument }) => instrument.report.pop(),
      'instrument.report: no part that shows the standards',
    ],
    [
      'a report that shows them twice',
      ({ instrument }) => instrument.report.push({ part: 'domains' }),
      'instrument.report: 2 parts that show the standards',
    ],
  ])('with %s is refused, with its place', (_, plant, fault) => {
    const file = framework()
    plant(file)
    expect(faultsOf(file)).toEqual([fault])
  })
})
