import { describeFound, oneOf, type Issue, type Parsed } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import { parseRules } from '../compile/compile-rules.js'
import type { CompiledNode, Rules } from '../rules.js'
import { textOf } from '../evidence/try-case.js'
import type { Evidence } from '../schema/evidence-schema.js'
import { explainRules } from '../explain/explain-rules.js'
import { compare, readFraction } from '../../exact/fraction.js'
import { gradesOf } from '../place.js'
import { rateRules } from '../rate-rules.js'
import { RulesFault } from '../rules-fault.js'
import { withKnownParts } from './known-parts.js'

/** What the rules give for one published result. */
export interface BacktestedRow {
  readonly id: string
  readonly published: string
  /** A grade, a number as text, or a state. */
  readonly given: string
}

/** Rules, ready to be tried on published results of a table. */
export interface Backtest {
  /** The node whose published value is compared. */
  readonly node: string
  /** Rates one row; faults name its column. */
  rate(row: readonly string[]): Parsed<BacktestedRow>
  /** Why a row came out as it did, in sentences. */
  explain(row: readonly string[]): readonly string[]
}

const notInspected = /^(na|n\/a|not rated|not inspected|)$/i

/**
 * Prepares rules for a table of published results: a column for each part that is known, named by its
 * node’s id, with `id` and `published`; other columns are ignored. A blank cell, or NA, is
 * a part that was not rated: of what is published nothing is still open.
 */
export function backtestOf(
  rules: Rules,
  header: readonly string[],
  root?: string,
): Parsed<Backtest> {
  const issues: Issue[] = []
  const missing = (column: string, expected: string) =>
    issues.push({ code: 'missing-column', path: [], found: oneOf(header), expected, column })
  const columns = header.flatMap((name, at) => {
    const index = rules.names.byId.get(name.trim())
    return index === undefined ? [] : [{ id: name.trim(), at }]
  })
  const [idAt, publishedAt] = ['id', 'published'].map((name) =>
    header.findIndex((one) => one.trim() === name),
  )
  if (publishedAt! < 0) missing('published', 'a column published')
  const node = root ?? onlyRoot(rules, issues)
  const rootIndex = node === null ? undefined : rules.names.byId.get(node)
  if (node !== null && rootIndex === undefined)
    issues.push({
      code: 'unknown-name',
      path: [],
      found: `the node ${describeFound(node)}`,
      expected: nearestTo(node, [...rules.names.byId.keys()]),
    })
  const parts = columns.filter(({ id }) => id !== node)
  const rated = rules.nodes.flatMap(({ node: { id }, result }) =>
    id === node || result.kind === 'none' ? [] : [id],
  )
  for (const { id } of parts)
    if (!rated.includes(id))
      issues.push({
        code: 'wrong-form',
        path: [],
        column: id,
        found: 'a part that is not rated itself',
        expected: `a column for each part within it, such as ${oneOf(rated)}`,
      })
  if (parts.length === 0)
    missing('', `a column for each part that is known, such as ${oneOf(rated)}`)
  if (issues.length > 0) return { ok: false, issues }
  const known = parseRules(withKnownParts(rules, new Set(parts.map(({ id }) => id))))
  if (!known.ok) return known
  const ready = known.value
  const index = ready.names.byId.get(node!)!
  const readers = parts.flatMap(({ id, at }) => {
    const found = ready.names.byId.get(id)
    return found === undefined ? [] : [{ id, at, read: cellReader(ready, ready.nodes[found]!) }]
  })
  const readPublished = gradeReader(ready, ready.nodes[index]!)
  const evidenceOf = (row: readonly string[]): Parsed<Evidence> => {
    const evidence: Evidence = { grades: {}, numbers: {}, notRated: {} }
    const faults: Issue[] = []
    for (const { id, at, read } of readers) {
      const text = (row[at] ?? '').trim()
      if (notInspected.test(text)) {
        evidence.notRated![id] = 'not inspected'
        continue
      }
      const value = read(text)
      if (typeof value === 'object')
        faults.push({
          code: 'invalid-value',
          path: [],
          column: id,
          found: describeFound(text),
          expected: value.expected,
        })
      else if (value.startsWith('#')) evidence.numbers![id] = value.slice(1)
      else evidence.grades![id] = value
    }
    return faults.length > 0 ? { ok: false, issues: faults } : { ok: true, value: evidence }
  }
  return {
    ok: true,
    value: {
      node: node!,
      rate(row) {
        const evidence = evidenceOf(row)
        if (!evidence.ok) return evidence
        const published = readPublished((row[publishedAt!] ?? '').trim())
        const id = idAt! < 0 ? '' : (row[idAt!] ?? '')
        if (typeof published === 'object')
          return {
            ok: false,
            issues: [
              {
                code: 'invalid-value',
                path: [],
                column: 'published',
                found: describeFound(row[publishedAt!]),
                expected: published.expected,
              },
            ],
          }
        try {
          const given = rateRules(ready, evidence.value)[index]!.given
          return {
            ok: true,
            value: { id, published: published.replace(/^#/, ''), given: textOf(given) },
          }
        } catch (error) {
          if (!(error instanceof RulesFault)) throw error
          return {
            ok: false,
            issues: [
              {
                code: 'framework-inconsistent',
                path: [error.node],
                found: error.detail,
                expected: 'a rule for it',
              },
            ],
          }
        }
      },
      explain(row) {
        const evidence = evidenceOf(row)
        if (!evidence.ok) return []
        return explainRules(ready, evidence.value, rateRules(ready, evidence.value))[index]!.because
      },
    },
  }
}

function onlyRoot({ file }: Rules, issues: Issue[]): string | null {
  const [root, ...others] = file.nodes
  if (others.length === 0) return root!.id
  issues.push({
    code: 'unknown-name',
    path: [],
    found: 'no node named',
    expected: `one of the framework’s roots, by --node: ${oneOf(file.nodes.map(({ id }) => id))}`,
  })
  return null
}

/** Reads a cell: a grade’s id, or a number behind `#`; an object says what was expected. */
function cellReader(
  rules: Rules,
  compiled: CompiledNode,
): (text: string) => string | { expected: string } {
  if (compiled.result.kind !== 'number') return gradeReader(rules, compiled)
  const { rate } = compiled.node
  const range = rate && 'number' in rate ? rate.number : {}
  return (text) => {
    const number = readFraction(text)
    const outside =
      number === null ||
      (range.min !== undefined && compare(number, readFraction(range.min)!) < 0) ||
      (range.max !== undefined && compare(number, readFraction(range.max)!) > 0)
    return outside
      ? {
          expected: `a number${range.min === undefined ? '' : ` from ${range.min}`}${range.max === undefined ? '' : ` to ${range.max}`}`,
        }
      : `#${text}`
  }
}

function gradeReader(
  rules: Rules,
  { result }: CompiledNode,
): (text: string) => string | { expected: string } {
  if (result.kind !== 'grade')
    return (text) => (readFraction(text) === null ? { expected: 'a number' } : `#${text}`)
  const grades = gradesOf(rules.file, result.scale)
  const byText = new Map<string, string>()
  for (const { id, label } of grades)
    for (const text of [...Object.values(label ?? {}), id]) byText.set(text.toLowerCase(), id)
  const ids = grades.map(({ id }) => id)
  return (text) => byText.get(text.toLowerCase()) ?? { expected: nearestTo(text, ids) }
}
