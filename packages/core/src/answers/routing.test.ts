import { describe, expect, it } from 'vitest'
import type { Routing } from './routing-schema.js'
import { asks, type Routed } from './routing.js'

const one = (answers: Record<string, string>, rest: Partial<Routed> = {}): Routed => ({
  characteristics: {},
  answers,
  ...rest,
})
const isAsked = (asked: Routing | undefined, of: Routed, codes?: string) =>
  asks(asked, codes)?.(of) ?? true

describe('a question is asked', () => {
  const safe: Routing = { question: 'safe', is: ['strongly-agree'] }

  it('of all where nothing routes it', () => {
    expect(isAsked(undefined, one({}))).toBe(true)
  })

  it('of nobody whose answer it hangs on is missing, under not as well', () => {
    expect(isAsked({ not: safe }, one({}))).toBe(false)
    expect(isAsked({ not: { not: safe } }, one({}))).toBe(false)
    expect(isAsked({ not: safe }, one({ safe: 'agree' }))).toBe(true)
    expect(isAsked({ not: safe }, one({ safe: 'strongly-agree' }))).toBe(false)
    expect(isAsked({ not: { characteristic: 'site', is: ['north'] } }, one({}))).toBe(false)
  })

  it('where what is known decides, whatever is not known', () => {
    const known: Routing = { question: 'seen', is: ['yes'] }
    expect(isAsked({ any: [safe, known] }, one({ seen: 'yes' }))).toBe(true)
    expect(isAsked({ any: [safe, known] }, one({ seen: 'no' }))).toBe(false)
    expect(isAsked({ not: { all: [safe, known] } }, one({ seen: 'no' }))).toBe(true)
    expect(isAsked({ not: { all: [safe, known] } }, one({ seen: 'yes' }))).toBe(false)
  })

  it('of those who chose any of several', () => {
    const chosen: Routing = { question: 'needs', is: ['work', 'health'] }
    expect(isAsked(chosen, one({ needs: 'housing work' }))).toBe(true)
    expect(isAsked(chosen, one({ needs: 'housing' }))).toBe(false)
  })

  it('by whole values of characteristics, which may be of several words', () => {
    const north: Routing = { characteristic: 'site', is: ['north'] }
    expect(isAsked(north, one({}, { characteristics: { site: 'north east' } }))).toBe(false)
  })

  it('to code a text where there is one', () => {
    expect(isAsked(undefined, one({}, { texts: { worries: 'Rent.' } }), 'worries')).toBe(true)
    expect(isAsked(undefined, one({ worries: 'Rent.' }), 'worries')).toBe(false)
  })

  it('by nothing that a record has of itself', () => {
    const strange: Routing = { not: { question: 'constructor', is: ['x'] } }
    expect(isAsked(strange, one({}))).toBe(false)
    expect(isAsked(undefined, one({}, { texts: {} }), 'toString')).toBe(false)
  })
})
