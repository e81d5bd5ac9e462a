import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TabledCase } from './case-table.js'
import { casesOf, keptTable, tableOf } from './tabled-cases.js'

const record = fc.uniqueArray(
  fc.tuple(fc.constantFrom('a', 'b', 'c', '10', '2', 'constructor', 'toString'), fc.string()),
  { selector: ([name]) => name },
)
const anyCases: fc.Arbitrary<TabledCase[]> = fc.array(
  fc.record(
    {
      id: fc.string(),
      characteristics: record.map((entries) => Object.fromEntries(entries)),
      answers: record.map((entries) => Object.fromEntries(entries)),
      texts: record.map((entries) => Object.fromEntries(entries)),
    },
    { requiredKeys: ['id', 'characteristics', 'answers'] },
  ),
  { maxLength: 12 },
)

describe('cases of a table', () => {
  it('are written as they were, each in its own order', () => {
    fc.assert(
      fc.property(anyCases, (cases) => {
        const kept = casesOf(tableOf(cases))
        expect(JSON.stringify(kept)).toBe(JSON.stringify(cases.map(inOrder)))
        expect(kept.map((one) => ({ ...one }))).toEqual(cases)
      }),
    )
  })

  it('are still of it in another list, whatever was left out or stands elsewhere', () => {
    fc.assert(
      fc.property(anyCases, fc.infiniteStream(fc.boolean()), (cases, keeps) => {
        const some = casesOf(tableOf(cases))
          .filter(() => keeps.next().value)
          .toReversed()
        const table = keptTable(some)
        expect(table === null).toBe(some.length === 0)
        if (table) expect(JSON.stringify(casesOf(table))).toBe(JSON.stringify(some))
      }),
    )
  })

  it('are counted anew once another stands among them', () => {
    const kept = casesOf(tableOf([{ id: '1', characteristics: {}, answers: { a: 'yes' } }]))
    expect(keptTable(kept)).not.toBeNull()
    expect(keptTable([...kept, { ...kept[0]! }])).toBeNull()
    expect(keptTable([...kept, ...casesOf(tableOf(kept.map((one) => ({ ...one }))))])).toBeNull()
  })

  it('refuse what their table would not know of', () => {
    const [one] = casesOf(tableOf([{ id: '1', characteristics: {}, answers: { a: 'yes' } }]))
    expect(() => (one!.answers['a'] = 'no')).toThrow(TypeError)
    expect(() => (one!.answers = {})).toThrow(TypeError)
    expect(structuredClone(one)).toEqual({ id: '1', characteristics: {}, answers: { a: 'yes' } })
  })

  it('have as many different values as there are', () => {
    for (const count of [254, 255, 256, 65_535, 65_536, 65_537]) {
      const cases = Array.from({ length: count }, (_, i) => ({
        id: `${i}`,
        characteristics: {},
        answers: { wait: `${i}` },
      }))
      const table = tableOf(cases)
      expect(table.answers.fields[0]!.values).toHaveLength(count)
      expect(casesOf(table).at(-1)!.answers).toEqual({ wait: `${count - 1}` })
    }
  })
})

/** The parts of a case in the order in which records have them. */
function inOrder({ id, characteristics, answers, texts }: TabledCase): TabledCase {
  return { id, characteristics, answers, ...(texts && { texts }) }
}
