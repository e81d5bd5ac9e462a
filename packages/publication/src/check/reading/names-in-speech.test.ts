import { describe, expect, it } from 'vitest'
import { namesInSpeech } from './names-in-speech.js'

const none: ReadonlySet<string> = new Set()
const found = (text: string, ordinary = none) =>
  namesInSpeech(text, ordinary).map((one) => one.found)

describe('names in what somebody said', () => {
  it.each([
    'Agnieszka',
    'Oluwaseun',
    'Priyanka',
    'Nguyễn',
    'Þórunn',
    'Meihua',
    'Çağla',
    'Ngozi',
    'Fatimah',
    'Siân',
    'Ольга',
    'Δημήτρης',
    'O’Shaughnessy',
    'McAllister',
    'Jean-Baptiste',
  ])('are found whatever the country: %s', (name) => {
    expect(found(`My carer ${name} is always on time.`)).toEqual([name])
    expect(found(`I only ever speak to ${name}, nobody else rings back.`)).toEqual([name])
    expect(found(`${name} was kind to me.`)).toEqual([name])
  })

  it('are found within a sentence, though words of the language end as they do', () => {
    expect(found('I like Xiuying, and Sanders less.')).toEqual(['Xiuying', 'Sanders'])
  })

  it('are told at their place, with all their parts', () => {
    const text = 'They sent Aroha Te Rangi instead.'
    expect(namesInSpeech(text, none)).toEqual([
      { found: 'Aroha Te Rangi', at: text.indexOf('Aroha') },
    ])
  })

  it('are found where they are written small, if they are nothing else', () => {
    expect(found('ask for siobhan, she knows')).toEqual(['siobhan'])
    expect(found('it was grace that we needed, and a mark on the wall')).toEqual([])
  })
})

describe('what has a capital and is nobody’s name', () => {
  it.each([
    'Rotas changed every Monday in March, and again at Easter.',
    'Carers come late. Nobody rings. Everything is rushed.',
    'I moved here from Leeds and go to church in Little Wittering.',
    'The Riverside Centre was closed, so we went to Larch House.',
    'Southfield Council and the NHS blame each other.',
    'My British passport and my Polish one were both lost.',
    'Medication is given at the wrong time. Communication is poor.',
    'GOOD STAFF BUT TOO FEW OF THEM',
    'I’d like more time. I’ve said so. It’s no use.',
  ])('%s', (text) => expect(found(text)).toEqual([]))

  it('is a word that the inspection writes small elsewhere', () => {
    expect(found('They call it Reablement.')).toEqual([])
    expect(found('Chiropody should come more often.', new Set(['chiropody']))).toEqual([])
    expect(found('They gave me a Hoist to use.', new Set(['hoist']))).toEqual([])
  })
})
