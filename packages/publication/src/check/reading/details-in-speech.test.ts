import { describe, expect, it } from 'vitest'
import { detailsInSpeech } from './details-in-speech.js'

const found = (text: string) => detailsInSpeech(text, { year: 2026 }).map((one) => one.found)

describe('what leads to a person other than a name', () => {
  it.each<[string, string]>([
    ['Ring my son on 01632 960 123.', '01632 960 123'],
    ['His mobile is +44 7700 900123', '+44 7700 900123'],
    ['Appelez le 06 39 98 12 34', '06 39 98 12 34'],
    ['call me on 960123', '960123'],
    ['write to a.person@example.org, please', 'a.person@example.org'],
    ['it is someone at gmail dot com', 'at gmail dot com'],
    ['see @somebody_else for proof', '@somebody_else'],
    ['I live at ZZ9 9ZZ now', 'ZZ9 9ZZ'],
    ['the house in m1 1ae', 'm1 1ae'],
    ['posted to D02 X285', 'D02 X285'],
    ['They never come to 14 Larch Close.', '14 Larch Close'],
    ['ask them in flat 12b', 'flat 12b'],
    ['I was born on 3 April 1946.', '3 April 1946'],
    ['My DOB is 03/04/46', '03/04/46'],
    ['my birthday, the 4th of May', '4th of May'],
    ['they wrote 12.11.1951 on the wrong form', '12.11.1951'],
    ['my number is QQ 12 34 56 C', 'QQ 12 34 56 C'],
    ['J.S. was rude', 'J.S.'],
    ['the manager, K. Adeyemi, knows', 'K. Adeyemi'],
    ['Mrs B shouted at me', 'Mrs B'],
    ['and KV laughed', 'KV'],
  ])('%s', (text, detail) => expect(found(text)).toEqual([detail]))
})

describe('numbers and letters that lead to nobody', () => {
  it.each([
    'It costs £1,250,000.00 and takes 10 to 12 weeks.',
    'They came on 3 April 2026, at 10.30, and on 12/03/2026 14:45.',
    'In 2019, 2020 and 2021 it was better: 2019 2020 2021.',
    'My GP, the OT and the NHS on TV in the UK.',
    'At 5 pm on the 3rd, 2 of 12 came; 15 minutes is NO time.',
    'From A to B. Nobody says when.',
    'It is 100 times better than B12 tablets.',
    'We wait 45 minutes, or 1 hour 20.',
  ])('%s', (text) => expect(found(text)).toEqual([]))

  it('take no longer where there are many', () => {
    for (const piece of ['1', 'A', 'a@', '1 ', 'A.', 'at a', '12 Ab '])
      expect(detailsInSpeech(piece.repeat(20_000), { year: 2026 })).toBeDefined()
  })
})
