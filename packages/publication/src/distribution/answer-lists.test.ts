import { parsedOrThrow, parseInspection } from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import { expect, it } from 'vitest'
import { rateForPublication } from '../publish/rate-for-publication.js'
import { lakeside } from '../../test/lakeside.js'
import { answerLists } from './answer-lists.js'

const en = (text: string) => ({ en: text })
const asked = (id: string, more: object = {}) => ({ id, label: en(id), text: en(id), ...more })

/** A survey of yes and no, the last question of which is asked by the routing given. */
const listsWith = (routing: object) => {
  const framework = frameworkOfRules(
    parsedOrThrow(
      parseRules({
        language: 1,
        id: 'homes',
        title: en('Homes'),
        scale: 'rating',
        scales: { rating: [{ id: 'poor' }, { id: 'good' }] },
        nodes: [{ id: 'care', title: en('Care') }],
        instrument: {
          surveys: [
            {
              id: 'people',
              title: en('People'),
              respondents: en('people'),
              questions: [asked('safe'), asked('heard'), asked('why', { asked: routing })],
            },
          ],
        },
      }),
    ),
  )
  const responses = Array.from({ length: 20 }, (_, i) => ({
    id: `P${i}`,
    characteristics: {},
    answers: { safe: i < 3 ? 'no' : 'yes', heard: 'yes', ...(i < 3 && { why: 'yes' }) },
  }))
  const inspection = {
    format: 'inspectorate/inspection',
    version: 1,
    id: 'home',
    framework: 'homes',
    state: 'draft',
    service: { name: 'Home' },
    publication: { title: 'An inspection', publisher: 'Us', published: '2026-03' },
    sample: { windows: [] },
    cases: [],
    surveys: { people: responses },
    judgements: {},
    departures: {},
    notRated: {},
    context: [],
    recommendations: [],
    narrative: {},
    notes: [],
  }
  return answerLists(rateForPublication(parsedOrThrow(parseInspection(inspection, [framework]))))
}

it('a list whose routing joins conditions is controlled as a whole, since how many were asked tells answers', () => {
  const safe = { question: 'safe', is: ['no'] }
  const heard = { question: 'heard', is: ['yes'] }
  expect(listsWith(safe)).toEqual([])
  const [list] = listsWith({ all: [safe, heard] })
  expect(list?.counted.tally.questions['why']).toMatchObject({ asked: 3, yes: 3 })
})

it('where the cases of one set are asked by scales, those of another are shown with them, not left out', () => {
  const rated = lakeside({ cases: [{ times: 3, answers: { wait: '4' } }] })
  const units = lakeside({ cases: [{ times: 5, answers: { welcomed: 'yes' } }] })
  const onlyWelcome = <T extends { id: string }>(questions: readonly T[]) =>
    questions.filter(({ id }) => id === 'welcomed')
  const domains = rated.framework.domains.map((domain) => ({
    ...domain,
    standards: domain.standards.map((standard) =>
      standard.id === 'stay'
        ? {
            ...standard,
            cases: 'units',
            keyQuestions: onlyWelcome(standard.keyQuestions),
            prompts: onlyWelcome(standard.prompts),
          }
        : standard,
    ),
  }))
  const lists = answerLists({
    ...rated,
    framework: {
      ...rated.framework,
      domains,
      pooled: [{ id: 'units', label: 'Units', framework: 'hostels' }],
    },
    caseSets: { own: rated.caseSets.own, pooled: { units: units.caseSets.own } },
  })
  expect(lists.map(({ caseSet, questions }) => [caseSet, questions.map(({ id }) => id)])).toEqual([
    ['Cases', ['wait', 'notice', 'home', 'needs']],
    ['Units', ['welcomed']],
    ['Survey of guests', ['quiet', 'clean']],
  ])
})
