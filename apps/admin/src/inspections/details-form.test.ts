import { emptyTally } from '@inspectorate/core'
import { describe, expect, it } from 'vitest'
import type { Details } from '../store/schema.js'
import { fieldsOf, parseDetails } from './details-form.js'

/** Details that say all that there is to say. */
const whole: Details = {
  service: {
    name: 'Elm House',
    region: 'North',
    organisation: 'Elm Care',
    codes: { 'cqc-location': '1-545611283', gss: 'E06000044', 'service-register': 'a:7' },
  },
  kind: 'Follow-up, unannounced',
  publication: {
    title: 'An inspection',
    publisher: 'An inspectorate',
    published: '2026-03',
    isbn: '978-1-0000-0000-0',
    licence: 'A licence',
    licenceAddress: 'https://example.org/licence',
    website: 'https://example.org',
    address: 'https://example.org/reports/elm-2026',
    previous: { published: '2024-02', address: 'https://example.org/reports/elm-2024' },
    image: { address: 'https://example.org/elm.png', alternative: 'Elm House' },
    logo: { picture: 'data:image/png;base64,AAAA', alternative: 'An inspectorate' },
    contact: 'post@example.org',
    signatory: { name: 'Ines Okafor', office: 'Chief Inspector' },
    corrections: [{ published: '2026-05', text: 'A name.' }],
  },
  fieldwork: { start: '2026-02-03', weeks: 1, end: '2026-02-07' },
  sample: { windows: [{ from: '2025-06-02', to: '2025-06-08' }], cohort: 90, note: 'All of them.' },
  notes: ['A note'],
  summary: { strengths: ['Kind.'] },
  earlier: {
    id: 'elm-2024',
    framework: 'one',
    published: '2024-02',
    cases: emptyTally,
    surveys: {},
  },
}

describe('the form of details', () => {
  it('keeps all that it shows and all that it does not', () => {
    expect(parseDetails(fieldsOf(whole), null, whole)).toEqual({ ok: true, details: whole })
  })

  it('takes out what is emptied', () => {
    const emptied = Object.fromEntries(
      Object.entries(fieldsOf(whole)).map(([name, value]) => [
        name,
        /^(service-name|publication-(title|publisher|published))$/.test(name) ? value : '',
      ]),
    ) as ReturnType<typeof fieldsOf>
    const parsed = parseDetails(emptied, null, whole)
    expect(parsed.ok && fieldsOf(parsed.details)).toEqual(emptied)
  })

  it.each([
    ['gss: E1', 'Line 1 of the codes: found "gss: E1". Enter a capital letter and eight digits'],
    [
      'gss: E06000044\n\nE06000045',
      'Line 3 of the codes: found "E06000045". Enter a list, a colon',
    ],
    ['gsss: E06000044', 'Enter a code under gss, perhaps'],
    ['uprn: 1\nuprn: 2', 'Line 2 of the codes: found "uprn: 2". Enter each list once'],
  ])('says of the codes %j what is wrong with them', (codes, text) => {
    expect(parseDetails({ ...fieldsOf(whole), 'service-codes': codes }, null, whole)).toEqual({
      ok: false,
      faults: [{ field: 'service-codes', text: expect.stringContaining(text) as string }],
    })
  })

  it.each([
    'gss: E06000044',
    '\u00a0 GSS :\u00a0E06000044\u200b\n',
    'gss\tE06000044',
    '\ufeffgss：E06000044\u00a0',
  ])('reads the code that is pasted as %j', (codes) => {
    const parsed = parseDetails({ ...fieldsOf(whole), 'service-codes': codes }, null, whole)
    expect(parsed.ok && parsed.details.service.codes).toEqual({ gss: 'E06000044' })
  })

  it('asks for the date of an earlier report whose address is given', () => {
    const parsed = parseDetails({ ...fieldsOf(whole), 'previous-published': '' }, null, whole)
    expect(!parsed.ok && parsed.faults.map(({ field }) => field)).toEqual(['previous-published'])
  })
})
