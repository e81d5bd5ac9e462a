import { describeFound, type Issue, type IssueCode } from '../issue.js'
import { nearestTo } from '../nearest.js'
import type { Of } from './schema/condition-schema.js'
import type { Threshold } from '../names.js'
import type { Grade, RuleNode, RulesFile } from './schema/rules-schema.js'

type Path = readonly (string | number)[]

/** A node in its place in the file. */
export interface PlacedNode {
  readonly node: RuleNode
  readonly index: number
  readonly path: Path
  /** The indexes of its parts. */
  readonly parts: readonly number[]
}

/** What a node’s value is. */
export type ResultKind =
  | { readonly kind: 'grade'; readonly scale: string }
  | { readonly kind: 'number'; readonly better: 'lower' | 'higher' }
  /** A heading, which has none. */
  | { readonly kind: 'none' }

/** All that a rule can name. */
export interface Names {
  readonly file: RulesFile
  readonly nodes: readonly PlacedNode[]
  readonly byId: ReadonlyMap<string, number>
  readonly tagged: ReadonlyMap<string, readonly number[]>
  resultOf(index: number): ResultKind
}

/** Where in the file a rule stands: it finds what the rule names, and keeps what is wrong with it. */
export interface Place {
  readonly names: Names
  readonly owner: PlacedNode
  readonly path: Path
  at(...steps: Path): Place
  fault(code: IssueCode, found: string, expected: string): void
  /** The nodes that are meant; each is kept as one that the owner reads. */
  nodes(of: Of): readonly number[]
  /** Where a grade stands on a scale, from 0, the worst; 0 for a fault. */
  rank(scale: string, grade: string): number
  threshold(given: Threshold): void
}

export interface Kept {
  readonly issues: Issue[]
  readonly reads: Set<number>
}

export function placeOf(
  names: Names,
  owner: PlacedNode,
  kept: Kept,
  path: Path = owner.path,
): Place {
  const fault = (code: IssueCode, found: string, expected: string) => {
    // What is wrong for each of several parts is told once.
    const told = kept.issues.some((one) => one.found === found && one.path.join() === path.join())
    if (!told) kept.issues.push({ code, path, found, expected })
  }
  const meant = (of: Of): readonly number[] => {
    if (of === 'parts') {
      if (owner.parts.length === 0) fault('framework-inconsistent', 'no parts', 'a node with parts')
      return owner.parts
    }
    if (typeof of === 'object' && 'tagged' in of) {
      const tagged = names.tagged.get(of.tagged)
      if (!tagged)
        fault(
          'unknown-name',
          `the tag ${describeFound(of.tagged)}`,
          nearestTo(of.tagged, [...names.tagged.keys()]),
        )
      return tagged ?? []
    }
    return [of].flat().flatMap((id) => {
      const index = names.byId.get(id)
      if (index === undefined)
        fault(
          'unknown-name',
          `the node ${describeFound(id)}`,
          nearestTo(id, [...names.byId.keys()]),
        )
      return index ?? []
    })
  }
  return {
    names,
    owner,
    path,
    at: (...steps) => placeOf(names, owner, kept, [...path, ...steps]),
    fault,
    nodes(of) {
      const found = meant(of)
      for (const index of found) kept.reads.add(index)
      return found
    },
    rank(scale, grade) {
      const grades = gradesOf(names.file, scale)
      const rank = grades.findIndex(({ id }) => id === grade)
      if (rank < 0)
        fault(
          'unknown-rating',
          describeFound(grade),
          nearestTo(
            grade,
            grades.map(({ id }) => id),
          ),
        )
      return Math.max(rank, 0)
    },
    threshold(given) {
      if (typeof given !== 'object') return
      const known = (names.file.parameters ?? []).map(({ id }) => id)
      if (!known.includes(given.param))
        fault(
          'unknown-name',
          `the parameter ${describeFound(given.param)}`,
          nearestTo(given.param, known),
        )
    },
  }
}

/** The grades of a scale, the worst first; none for a scale that does not exist. */
export function gradesOf(file: RulesFile, scale: string): readonly Grade[] {
  return Object.hasOwn(file.scales, scale) ? file.scales[scale]! : []
}

/** The scale on which a node is graded. */
export function scaleOf(file: RulesFile, node: RuleNode): string {
  return node.scale ?? file.scale
}

/** The nodes that are meant, by index; a name that does not exist is none. */
export function nodesOf(of: Of, names: Names, owner: PlacedNode): readonly number[] {
  if (of === 'parts') return owner.parts
  if (typeof of === 'object' && 'tagged' in of) return names.tagged.get(of.tagged) ?? []
  return [of].flat().flatMap((id) => names.byId.get(id) ?? [])
}
