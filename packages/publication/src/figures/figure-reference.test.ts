import { describe, expect, it } from 'vitest'
import { parseReferenceText, referenceText } from './figure-reference.js'

describe('a reference', () => {
  it.each([
    'count[management-oversight no]',
    'percent[delivery-safety yes]{sentence=licence}',
    'number[assessment-safety relevant]',
    'quantity[delivery-safety no]{sentence=licence}',
    'compare[delivery-safety yes]{sentence=licence}',
    'p-value[delivery-safety yes]{sentence=licence}',
    'cases[]',
    'cases[]{sex=woman}',
    'responses[staff-survey]',
    'context[caseload]',
    'rating[2.1]',
    'normal[2.1]',
    'overall[]',
    'score[]',
  ])('%s reads back as it was written', (text) => {
    expect(referenceText(parseReferenceText(text)!)).toBe(text)
  })

  it.each(['', 'count', 'count[a b c]', 'figure[x]', 'quantity[x na]'])('%j is none', (text) => {
    expect(parseReferenceText(text)).toBeUndefined()
  })
})
