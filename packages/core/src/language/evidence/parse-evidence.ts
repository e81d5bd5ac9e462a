import { ownEntry } from '../../bare-record.js'
import { describeFound, oneOf, type Issue, type IssueCode, type Parsed } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import { parseWith } from '../../parse-with.js'
import type { CompiledNode, Rules } from '../rules.js'
import { compare, divide, readFraction, add, multiply, fraction } from '../../exact/fraction.js'
import { gradesOf } from '../place.js'
import { EvidenceSchema, type Evidence } from '../schema/evidence-schema.js'

/**
 * What is known of a service, from unknown data: its shape, then that every name is one of the
 * framework’s, grades are on their scales, numbers within their range, and nothing is said twice.
 */
export function parseEvidence(rules: Rules, input: unknown): Parsed<Evidence> {
  const shaped = parseWith(EvidenceSchema, input)
  if (!shaped.ok) return shaped
  const issues = evidenceIssues(rules, shaped.value)
  return issues.length > 0 ? { ok: false, issues } : shaped
}

function evidenceIssues(rules: Rules, evidence: Evidence): Issue[] {
  const issues: Issue[] = []
  const fault = (code: IssueCode, path: Issue['path'], found: string, expected: string) =>
    issues.push({ code, path, found, expected })
  const nodeOf = (path: readonly [string, string]): CompiledNode | null => {
    const index = rules.names.byId.get(path[1])
    if (index !== undefined) return rules.nodes[index]!
    fault(
      'unknown-name',
      path,
      `the node ${describeFound(path[1])}`,
      nearestTo(path[1], [...rules.names.byId.keys()]),
    )
    return null
  }
  const onScale = (compiled: CompiledNode, grade: string, path: Issue['path']) => {
    if (compiled.result.kind !== 'grade')
      return fault(
        'wrong-form',
        path,
        `the grade ${describeFound(grade)}`,
        'nothing: it has no grade',
      )
    const known = gradesOf(rules.file, compiled.result.scale).map(({ id }) => id)
    if (!known.includes(grade))
      fault('unknown-rating', path, describeFound(grade), nearestTo(grade, known))
  }
  for (const [id, grade] of Object.entries(evidence.grades ?? {})) {
    const path = ['grades', id] as const
    const compiled = nodeOf(path)
    if (!compiled) continue
    if (!compiled.judged) fault('wrong-form', path, 'a judgement', 'none: the rules rate it')
    else onScale(compiled, grade, path)
    if (evidence.notRated && Object.hasOwn(evidence.notRated, id))
      fault(
        'conflicting-rating',
        path,
        `${describeFound(grade)}, and a reason why it could not be rated in notRated`,
        'one or the other',
      )
  }
  for (const [id, number] of Object.entries(evidence.numbers ?? {})) {
    const path = ['numbers', id] as const
    const compiled = nodeOf(path)
    if (compiled) checkNumber(compiled, number, path, fault)
  }
  for (const [id, { to }] of Object.entries(evidence.departures ?? {})) {
    const compiled = nodeOf(['departures', id])
    if (compiled) onScale(compiled, to, ['departures', id, 'to'])
  }
  for (const list of ['notRated', 'considered'] as const)
    for (const id of Object.keys(evidence[list] ?? {})) nodeOf([list, id])
  for (const [id, was] of Object.entries(evidence.earlier ?? {})) {
    const compiled = nodeOf(['earlier', id])
    was.forEach((one, i) => {
      if (compiled?.result.kind === 'grade') onScale(compiled, String(one), ['earlier', id, i])
      else if (compiled && readFraction(one) === null)
        fault('invalid-value', ['earlier', id, i], describeFound(one), 'a number')
    })
  }
  checkNamed(
    'facts',
    'fact',
    Object.keys(evidence.facts ?? {}),
    (rules.file.facts ?? []).map(({ id }) => id),
    fault,
  )
  checkNamed(
    'parameters',
    'parameter',
    Object.keys(evidence.parameters ?? {}),
    (rules.file.parameters ?? []).map(({ id }) => id),
    fault,
  )
  for (const { id, values } of rules.file.facts ?? []) {
    const recorded = ownEntry(evidence.facts, id)
    if (recorded !== undefined && values && !values.includes(String(recorded)))
      fault('invalid-value', ['facts', id], describeFound(recorded), oneOf(values))
  }
  for (const [id, { yes, relevant }] of Object.entries(evidence.counts ?? {}))
    if (yes > relevant)
      fault('yes-exceeds-relevant', ['counts', id], `${yes} of ${relevant}`, 'yes of relevant')
  return issues
}

type Fault = (code: IssueCode, path: Issue['path'], found: string, expected: string) => void

function checkNumber(
  { node: { rate } }: CompiledNode,
  given: number | string,
  path: Issue['path'],
  fault: Fault,
): void {
  if (!rate || !('number' in rate))
    return fault('wrong-form', path, 'a number', 'none: it is not entered')
  const { min, max, step } = rate.number
  const number = readFraction(given)!
  if (
    (min !== undefined && compare(number, readFraction(min)!) < 0) ||
    (max !== undefined && compare(number, readFraction(max)!) > 0)
  )
    return fault('out-of-range', path, String(given), `${min ?? 'any'} to ${max ?? 'any'}`)
  if (step === undefined) return
  const above = add(number, multiply(fraction(-1n), readFraction(min ?? 0)!))
  if (divide(above, readFraction(step)!).denominator !== 1n)
    fault('invalid-value', path, String(given), `steps of ${step} from ${min ?? 0}`)
}

function checkNamed(
  list: string,
  what: string,
  found: readonly string[],
  known: readonly string[],
  fault: Fault,
): void {
  for (const id of found)
    if (!known.includes(id))
      fault('unknown-name', [list, id], `the ${what} ${describeFound(id)}`, nearestTo(id, known))
}
