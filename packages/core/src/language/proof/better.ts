import type { Value } from '../value.js'
import { notRated } from '../value.js'
import type { Assignment } from './assignments.js'
import type { Input } from './inputs.js'
import { caseOf, type ProofCase } from './proof.js'
import type { Tried } from './try-node.js'

/** The same assignment with one ordered input a step better, for each input that can be. */
export function* onesBetter(
  inputs: readonly Input[],
  assignment: Assignment,
): Generator<Assignment> {
  const seen = new Set<string>()
  for (const [i, { domain, ordered, role }] of inputs.entries()) {
    if (!ordered) continue
    const current = assignment[i]!
    // Inputs that stand for each other, with the same value, give the same.
    const key = `${role} ${current.text}`
    if (seen.has(key)) continue
    seen.add(key)
    const next = domain[domain.findIndex(({ text }) => text === current.text) + 1]
    if (next && next.value.state !== 'notRated' && current.value.state !== 'notRated')
      yield assignment.map((one, j) => (j === i ? next : one))
  }
}

export function isWorse(a: Value, b: Value, result: { kind: string; better?: string }): boolean {
  if (a.state === 'grade' && b.state === 'grade') return a.rank < b.rank
  if (a.state !== 'number' || b.state !== 'number') return false
  const [x, y] = [a, b].map(({ number }) => Number(number.numerator) / Number(number.denominator))
  return result.better === 'lower' ? x! > y! : x! < y!
}

/** A case in which a poor part that could not be rated would give a better rating. */
export function raisedByNotRated(
  inputs: readonly Input[],
  tryOut: (assignment: Assignment) => Tried,
  result: { kind: string; better?: string },
): { case: ProofCase; instead: ProofCase } | null {
  const best = inputs.map(({ domain }) => domain.at(-1)!)
  for (const [i, { source, domain }] of inputs.entries()) {
    if (source !== 'node') continue
    const poor = best.map((one, j) => (j === i ? domain[0]! : one))
    const without = poor.map((one, j) =>
      j === i
        ? { text: 'notRated', value: notRated({ code: 'recorded' as const, text: '' }) }
        : one,
    )
    const [before, after] = [tryOut(poor).value, tryOut(without).value]
    if (isWorse(before, after, result))
      return { case: caseOf(inputs, poor, before), instead: caseOf(inputs, without, after) }
  }
  return null
}
