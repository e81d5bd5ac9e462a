import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallFramework } from '../../../../test/small-framework.js'
import { parsedOrThrow } from '../../../index.js'
import { rate, type RatingEvidence } from '../../../rating/rate.js'
import { frameworkOfRules, parseRules, rateRules, textOf, type RulesFile } from '../../index.js'

const rules = parsedOrThrow(parseRules(smallFramework.file))
const scale = smallFramework.scale.map(({ id }) => id)

/** What core’s own rating gives, as worked cases write it: undecided where a reason is still owed. */
function byCore(evidence: RatingEvidence): Record<string, string> {
  const { standards, overall, warnings } = rate(smallFramework, evidence)
  const owed = new Set(
    warnings.flatMap(({ code, standard }) => (code === 'guidance-unanswered' ? [standard] : [])),
  )
  // Core shows a judgement while it is open whether guidance will ask for a reason.
  const [leadership, planning] = standards
  const hangs =
    planning!.state === 'no-evidence' &&
    leadership!.rating !== 'poor' &&
    evidence.departures['1.1'] === undefined &&
    leadership!.state === 'rated'
  const values = standards
    .filter(({ id }) => id !== '2.2')
    .map(({ id, state, rating }) => {
      const isOwed = owed.has(id) || (id === '1.1' && hangs)
      const open = isOwed || state === 'undecided' || state === 'no-evidence'
      return [id, open ? 'undecided' : (rating ?? 'notRated')] as const
    })
  const isOpen = values.some(([, value]) => value === 'undecided')
  return {
    ...Object.fromEntries(values),
    overall: isOpen ? 'undecided' : (overall?.rating ?? 'notRated'),
  }
}

function byLanguage({ measures, judgements, departures, notRated }: RatingEvidence) {
  const outcomes = rateRules(rules, {
    counts: measures as Record<string, { yes: number; relevant: number }>,
    grades: Object.fromEntries(
      Object.entries(judgements).map(([id, { rating }]) => [id, rating] as const),
    ),
    departures,
    notRated,
  })
  return Object.fromEntries(outcomes.map(({ id, given }) => [id, textOf(given)] as const))
}

const counts = fc
  .record({
    relevant: fc.integer({ min: 0, max: 7 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ relevant, share }) => ({ relevant, yes: Math.round(relevant * share) }))
const grade = fc.constantFrom(...scale)

describe('rules of the kind that core knows', () => {
  it('are rated alike by core and by the language, whatever is known', () => {
    const known = fc.record({
      people: counts,
      safety: counts,
      leadership: fc.constantFrom('open', 'judged', 'reasoned', 'not rated'),
      planning: fc.constantFrom('normal', 'departed', 'not rated'),
      judged: grade,
      to: grade,
    })
    fc.assert(
      fc.property(known, ({ people, safety, leadership, planning, judged, to }) => {
        const isMeasured = people.relevant > 0 && safety.relevant > 0
        const evidence: RatingEvidence = {
          service: 'Northtown',
          measures: { 'planning-people': people, 'planning-safety': safety },
          judgements: ['judged', 'reasoned'].includes(leadership)
            ? { '1.1': { rating: judged } }
            : {},
          departures: {
            ...(leadership === 'reasoned' && { '1.1': { to: judged, reason: 'It was seen' } }),
            // Without evidence there is nothing to depart from.
            ...(planning === 'departed' && isMeasured && { '2.1': { to, reason: 'It was near' } }),
          },
          notRated: {
            ...(leadership === 'not rated' && { '1.1': 'Nobody could say.' }),
            ...(planning === 'not rated' && { '2.1': 'Nobody could say.' }),
          },
        }
        expect(byLanguage(evidence)).toMatchObject(byCore(evidence))
      }),
      { numRuns: 500 },
    )
  })

  type Node = { id: string; parts?: Node[]; [key: string]: unknown }
  const find = (nodes: readonly Node[], id: string): Node | undefined =>
    nodes.flatMap((node) => (node.id === id ? [node] : (find(node.parts ?? [], id) ?? [])))[0]
  const laidOut = (change: (file: RulesFile, node: (id: string) => Node) => void) => {
    const file = structuredClone(smallFramework.file) as RulesFile
    change(file, (id) => find(file.nodes as unknown as Node[], id)!)
    return frameworkOfRules(parsedOrThrow(parseRules(file)))
  }
  const kindOf = (framework: ReturnType<typeof laidOut>) =>
    framework.rules ? 'by their rules' : 'by core'

  it('are known by their shape, whatever they are called', () => {
    const renamed = laidOut((file, node) => {
      Object.assign(file, { id: 'another', title: { en: 'Another' } })
      node('overall').id = 'the-whole'
      node('planning-people').id = 'people'
    })
    expect(kindOf(renamed)).toBe('by core')
    expect(renamed.banding).toEqual(smallFramework.banding)
  })

  it.each<[string, Parameters<typeof laidOut>[0]]>([
    ['a fact', (file) => Object.assign(file, { facts: [{ id: 'breach' }] })],
    ['no instrument', (file) => delete (file as { instrument?: object }).instrument],
    ['another rounding', (_, node) => Object.assign(node('2.1')['rate'] as object, { round: 5 })],
    [
      'guidance that binds',
      (_, node) => {
        const [guidance] = node('1.1')['adjust'] as { strength: string }[]
        guidance!.strength = 'must'
      },
    ],
    [
      'guidance of a standard rated from cases',
      (_, node) => {
        node('2.1')['adjust'] = [
          {
            when: { of: ['1.1'], orWorse: 'poor', count: 1 },
            noBetterThan: 'fair',
            strength: 'normally',
            text: { en: 'So.' },
          },
        ]
        delete node('1.1')['adjust']
      },
    ],
    ['a weight', (_, node) => Object.assign(node('1.1'), { weight: 2 })],
    ['that all must be rated', (_, node) => delete node('overall')['needs']],
    [
      'a mean of key questions',
      (_, node) => Object.assign(node('2.1')['rate'] as object, { band: { combine: 'mean' } }),
    ],
    [
      'a part that is no key question',
      (_, node) => node('2.1').parts!.push({ id: 'seen', rate: { number: { min: 0, max: 100 } } }),
    ],
  ])('are left to the language with %s', (_, change) => {
    expect(kindOf(laidOut(change))).toBe('by their rules')
  })
})
