import { describe, expect, it } from 'vitest'
import { nonClaims, type NonClaimKind } from './non-claims.js'
import { blotted } from '../evidence/claims.js'
import { spotFigures } from './spot-figures.js'

const left = (text: string) => spotFigures(blotted(text, nonClaims(text))).map((one) => one.text)

const nothing: Readonly<Record<NonClaimKind, readonly string[]>> = {
  date: [
    'It began on 22 May 2023.',
    'It ran from 3 to 17 June and again in May 2022.',
    'In the 2023/24 business year a plan for 2022 to 2025 was made.',
    'Nobody wrote letters in the 1990s.',
    'The file is dated 2023-05-22.',
    'On the 14th of March they met.',
  ],
  'clock time': [
    'It opens at 9am and closes at 5.30pm.',
    'The line is staffed 24/7.',
    'Breakfast is at half past seven, and lights go out at 22:30.',
  ],
  age: [
    'Children aged 10 to 17 come here.',
    'A 15-year-old was seen.',
    'It is for under-18s and people over 65.',
    'She was 82 years old.',
  ],
  duration: [
    'The course lasts 12 weeks.',
    'It took half an hour, then two or three days.',
    'Reviews fall due every 16 weeks or after a year and a half.',
    'Someone convicted 20 years ago may return.',
    'They meet three times a week, five days a week.',
    'Ten working days passed.',
  ],
  'numbered part': [
    'Part 12 of the Act is as section 47 says.',
    'Standards 2.1 and 2.2 rest on question 3.4.',
    'Pupils in year 9 work at key stage 3.',
    'A band 5 nurse wrote table 4.',
  ],
  name: [
    'Catch22 and G4S use version v3.0 under ISBN 978-1-915468-78-9.',
    'The ward moved to Windows 11.',
    'See https://example.org/2023/41 for more.',
    'The trust runs Three Rivers.',
  ],
  ordinal: ['A third provider joined on the 3rd floor.', 'The third sector helps.'],
  money: ['It had £250,000 and lost £3.5 million.', 'Meals cost 40 pence.'],
  measure: ['It lies 70 miles away on 12 acres.', 'Fridges stood at 8°C, with 20 ml left.'],
  telephone: ['Call 101, or 020 7946 0958.', 'Staff may ring 0808 157 0192 at night.'],
  address: ['The office at 14 High Street, PO1 2AB is closed.'],
  idiom: [
    'One-to-one work is one of the best things.',
    'No one office should carry it.',
    'A ten-point plan hangs in the 12-bed ward.',
    'One or two left; it was cut in half.',
    'It was a fifty-fifty chance.',
  ],
  statistics: ['By the 95 per cent confidence interval, p = 0.04.', 'At the 5% level it holds.'],
  rule: ['Its scale treats 100 per cent as a full diary.', 'Crimes are told per 1,000.'],
}

describe('what claims nothing', () => {
  it.each(Object.entries(nothing).flatMap(([kind, texts]) => texts.map((text) => [kind, text])))(
    '%s: %s',
    (_, text) => {
      expect(left(text)).toEqual([])
    },
  )

  it.each([
    ['In May 2023 it was so in 12 of 40 cases.', ['12 of 40']],
    ['Of those aged 18 to 25, 40 per cent agreed.', ['40 per cent']],
    ['A third of cases took 12 weeks.', ['A third']],
    ['Over a third raised concerns.', ['Over a third']],
    ['In year 1 of the plan 60% were seen.', ['60%']],
    ['Section 3 shows that 28 of the 33 had one.', ['28 of the 33']],
  ])('a claim beside it stays: %s', (text, claims) => {
    expect(left(text)).toEqual(claims)
  })
})
