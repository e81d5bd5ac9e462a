import { describe, expect, it } from 'vitest'
import { parseReferenceText, readReference, referenceText } from './figure-reference.js'

describe('a reference', () => {
  it.each([
    'count[management-oversight no]',
    'percent[delivery-safety yes]{sentence=licence}',
    'number[assessment-safety relevant]',
    'quantity[delivery-safety no]{sentence=licence}',
    'compare[delivery-safety yes]{sentence=licence}',
    'p-value[delivery-safety yes]{sentence=licence}',
    'ranking[lowest 2.2]',
    'ranking[highest standards]',
    'ranking[highest delivery-safety by sentence]',
    'trend[delivery-safety yes]{sentence=licence}',
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

  it.each([
    '',
    'count',
    'count[a b c]',
    'figure[x]',
    'quantity[x na]',
    'trend[x na]',
    'ranking[best 2.2]',
    'ranking[lowest]',
    'ranking[lowest x by]',
    'ranking[lowest x of sex]',
  ])('%j is none', (text) => {
    expect(parseReferenceText(text)).toBeUndefined()
  })
})

describe('a reference that says more than its kind can mean is refused', () => {
  it.each([
    [{ name: 'cases', label: 'licence', attributes: {} }, 'cases[]: a subgroup stands in braces'],
    [{ name: 'score', label: 'x', attributes: {} }, 'score[]'],
    [{ name: 'rating', label: '2.1 2.2', attributes: {} }, 'rating[…] with one id'],
    [{ name: 'context', label: '', attributes: {} }, 'context[…] with one id'],
    [{ name: 'rating', label: '2.1', attributes: { sentence: 'licence' } }, 'that rating takes'],
    [{ name: 'percent', label: 'x', attributes: { form: 'out-of' } }, 'that percent takes'],
    [{ name: 'count', label: 'x', attributes: { form: 'outof' } }, 'form=out-of, perhaps'],
    [{ name: 'count', label: 'x', attributes: { start: 'yes' } }, 'start without a value'],
    [{ name: 'count', label: 'x', attributes: { sentense: 'licence' } }, 'sentence, perhaps'],
    [{ name: 'Percent', label: 'x', attributes: {} }, 'percent, perhaps'],
    [{ name: 'persent', label: 'x', attributes: {} }, 'percent, perhaps'],
    [{ name: 'toString', label: '', attributes: {} }, 'count, percent'],
  ])('%o', (directive, expected) => {
    expect(readReference(directive, ['sentence', 'sex'])).toEqual({
      fault: expect.stringContaining(expected) as string,
    })
  })
})
