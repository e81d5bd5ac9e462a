import type { Adjustment } from './schema/adjustment-schema.js'
import type { RuleNode, RulesFile } from './schema/rules-schema.js'
import type { Names, ResultKind } from './place.js'
import type { Evaluate, Holds, Note, Run } from './run.js'
import type { Value } from './value.js'

/** The adjustments of a node, ready to be applied. */
export interface Adjustments {
  /** A value after those of some strengths: one strength after the other, each in the order written. */
  adjusted(run: Run, value: Value, strengths: readonly Adjustment['strength'][], note: Note): Value
  /** Whether guidance that only asks to be weighed holds. */
  asksToBeWeighed(run: Run): boolean
}

/** A node, ready to be rated. */
export interface CompiledNode {
  readonly node: RuleNode
  readonly result: ResultKind
  readonly judged: boolean
  /** Where a grade stands on its scale, from 0, the worst. */
  readonly rankOf: (grade: string) => number
  readonly applies: Holds
  readonly value: Evaluate
  readonly adjustments: Adjustments
  /** The indexes of the nodes that its rules read. */
  readonly reads: ReadonlySet<number>
}

/** A framework’s rules, checked and ready to rate with. */
export interface Rules {
  /** The file as it was written, which records keep. */
  readonly written: unknown
  readonly file: RulesFile
  readonly names: Names
  /** In the order of the file. */
  readonly nodes: readonly CompiledNode[]
  /** Indexes of the nodes, each after all that it reads. */
  readonly order: readonly number[]
}
