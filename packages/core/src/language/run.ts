import { ownEntry } from '../bare-record.js'
import type { Evidence } from './schema/evidence-schema.js'
import type { Fraction } from '../exact/fraction.js'
import type { Threshold } from '../names.js'
import { readFraction } from '../exact/fraction.js'
import type { Step } from './step.js'
import type { Value } from './value.js'

/** One rating under way: the evidence, and what is given of every node that was reached. */
export interface Run {
  readonly evidence: Evidence
  /** By the node’s index; nodes come after all that they read. */
  readonly given: readonly Value[]
}

/** Keeps a step of how a value arose. */
export type Note = (step: Step) => void

/** A rule, ready to be applied. */
export type Evaluate = (run: Run, note: Note) => Value

/** Whether a condition holds: true, false, or not known yet. */
export type Holds = (run: Run) => boolean | null

/** A threshold, ready to be read: null for a parameter that the inspection does not pin. */
export function readThreshold(threshold: Threshold): (run: Run) => Fraction | null {
  if (typeof threshold !== 'object') {
    const fixed = readFraction(threshold)
    return () => fixed
  }
  return ({ evidence: { parameters } }) => {
    const pinned = ownEntry(parameters, threshold.param)
    return pinned === undefined ? null : readFraction(pinned)
  }
}
