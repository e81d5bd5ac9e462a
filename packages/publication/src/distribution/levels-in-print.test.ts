import { describe, expect, it } from 'vitest'
import { lakeside, type Alike } from '../../test/lakeside.js'
import { usualControl } from '../disclosure/disclosure-control.js'
import { levelsInPrint } from './levels-in-print.js'
import { printedAnswers } from './printed-answers.js'

const figure = (reference: string) => ({
  id: 'figure',
  reference,
  text: '',
  evidence: [],
  value: null,
  uses: 1,
})
const guests: Alike[] = [
  { times: 20, answers: { quiet: 'agree', clean: 'agree' } },
  { times: 9, answers: { quiet: 'strongly-agree', clean: 'disagree' } },
  { times: 2, answers: { quiet: 'disagree', clean: 'neither' } },
]
const levelsWith = (...references: string[]) =>
  levelsInPrint(lakeside({ guests }), references.map(figure), usualControl)

describe('a measure that the report prints', () => {
  it('tells of each of its questions how many of how many count as yes', () => {
    expect(printedAnswers(lakeside({ guests }), 'percent[comfort yes]')).toEqual(
      ['quiet', 'clean'].map((question) => ({
        question,
        group: null,
        level: 'yes-and-rest',
        figures: [],
        told: [],
      })),
    )
  })

  it('exposes a small count of a question that is hidden elsewhere', () => {
    expect(levelsWith().get('quiet')).toMatchObject({ everyone: 'hidden', exposed: [] })
    for (const reference of ['percent[comfort yes]', 'percent[quiet yes]'])
      expect(levelsWith(reference).get('quiet')!.exposed).toContain('everyone')
  })
})

describe('what a figure tells', () => {
  const cases: Alike[] = ['woman', 'man'].flatMap((sex) => [
    { times: 6, is: { sex }, answers: { needs: 'money work', safe: 'agree' } },
    { times: 5, is: { sex }, answers: { needs: 'money', safe: 'neither', wait: '3' } },
  ])
  const tells = (reference: string) => printedAnswers(lakeside({ cases }), reference)

  it('of themes is how many made each choice that is named', () => {
    expect(tells('themes[needs]{sex=man top=1}')).toMatchObject([
      { question: 'needs', group: { value: 'man' }, told: [['money'], 'answered'] },
    ])
  })

  it('of named answers is of how many they are, too', () => {
    expect(tells('percent[safe agree]{sex=man}')).toMatchObject([
      { level: 'hidden', told: [['agree'], 'relevant'] },
    ])
    expect(tells('percent[safe yes]{of=answered}')).toMatchObject([
      { level: 'yes-and-rest', told: ['answered'] },
    ])
  })

  it('of a comparison is of the group and of everyone: what is compared as a whole tells every answer', () => {
    expect(
      tells('compare[safe]{sex=man}').map(({ group, level, told }) => [group?.value, level, told]),
    ).toEqual([
      ['man', 'hidden', ['each-relevant']],
      [undefined, 'hidden', ['each-relevant']],
    ])
    expect(tells('p-value[needs work]{sex=man}').map(({ told }) => told)).toEqual([
      [['work'], 'relevant'],
      [['work'], 'relevant'],
    ])
    expect(tells('compare[welcomed]{sex=man}')[0]).toMatchObject({ level: 'yes-and-rest' })
  })

  it('of a comparison leaves hidden how many of the men did not know, and how many did not answer', () => {
    const known: Alike[] = [
      ...cases,
      { times: 2, is: { sex: 'man' }, answers: { safe: 'unknown' } },
      { times: 3, is: { sex: 'man' }, answers: {} },
      { times: 9, is: { sex: 'woman' }, answers: { safe: 'unknown' } },
      { times: 8, is: { sex: 'woman' }, answers: {} },
    ]
    const rated = lakeside({ cases: known })
    const levelOf = (...references: string[]) =>
      levelsInPrint(rated, references.map(figure), usualControl).get('safe')!.by.get('sex')!.level
    expect(levelOf()).not.toBe('values')
    expect(levelOf('compare[safe]{sex=man}')).not.toBe('values')
  })

  it('is not more than stands behind it: no other answer of its question is named there', () => {
    expect(tells('mean[safe]{sex=man}')).toMatchObject([{ level: 'hidden', figures: ['mean'] }])
    expect(tells('median[wait]')).toMatchObject([{ level: 'hidden', figures: ['median'] }])
    expect(tells('rating[stay]')).toEqual([])
  })
})
