import { describe, expect, it } from 'vitest'
import { parseWith } from '../parse-with.js'
import { codeSchemes, printedCodes, ServiceCodesSchema } from './service-codes.js'

const faults = (codes: unknown) => {
  const parsed = parseWith(ServiceCodesSchema, codes)
  return parsed.ok
    ? []
    : parsed.issues.map(({ path, found, expected }) => [path[0], found, expected])
}

describe('codes of a service', () => {
  it('are of lists that are published, or of one’s own', () => {
    expect(
      faults({
        'cqc-provider': 'RHU',
        'cqc-location': '1-545611283',
        'ofsted-urn': 'SC012345',
        'care-inspectorate-service': 'CS2003000001',
        ods: 'H85037',
        ukprn: '10007155',
        'companies-house': 'SC123456',
        gss: 'E06000044',
        uprn: '48130060',
        provider: 'R 01/b',
        'service-register': 'Ü-7',
      }),
    ).toEqual([])
  })

  it.each([
    ['gss', 'E0600044'],
    ['gss', 'e06000044'],
    ['gss', 'E060000444'],
    ['ukprn', '20007155'],
    ['uprn', '1234567890123'],
    ['cqc-location', '1-12'],
    ['care-inspectorate-provider', 'CS2003000001'],
    ['ofsted-urn', '12345'],
  ])('look as their list has them: %s %s does not', (list, code) => {
    const [, form] = codeSchemes.find(({ id }) => id === list)!.form!
    expect(faults({ [list]: code })).toEqual([[list, JSON.stringify(code), form]])
  })

  it.each(['', ' E1', 'a\nb', 'a\u200Bb', 'a  b', 'x'.repeat(61)])(
    'are read as they are written: %j is not',
    (code) => expect(faults({ service: code })).toHaveLength(1),
  )

  it('of a list that nobody knows are refused with what was meant', () => {
    expect(faults({ cqc_location: '1-545611283' })).toEqual([
      [
        'cqc_location',
        '"1-545611283"',
        'a code under cqc-location, perhaps; lists of one’s own begin with provider-, service- or place-',
      ],
    ])
  })

  it('are printed in the order of the lists, one’s own last', () => {
    expect(
      printedCodes({ 'place-ward': 'W3', gss: 'E06000044', provider: 'P1' }).map(
        ({ title, of, code }) => [title, of, code],
      ),
    ).toEqual([
      ['Provider code', 'provider', 'P1'],
      ['ONS code of the area', 'place', 'E06000044'],
      ['Place ward code', 'place', 'W3'],
    ])
  })
})
