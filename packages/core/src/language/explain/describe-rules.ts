import { match, P } from 'ts-pattern'
import type { Rules } from '../rules.js'
import { nodesOf, type PlacedNode } from '../place.js'
import { kindOfRate } from '../schema/kind-of-rate.js'
import type { Rate } from '../schema/rate-schema.js'
import { sayAdjustment } from './say-adjustment.js'
import { sayCondition } from './say-condition.js'
import { sayRate } from './say-rate.js'
import { vocabularyOf, type Vocabulary } from './vocabulary.js'
import { wordThreshold } from './condition-phrases.js'

/** A node as a standards document has it. */
export interface NodeDescription {
  readonly id: string
  readonly number?: string
  readonly title: string
  /** How deep it stands, from 0. */
  readonly depth: number
  /** How its value arises: a sentence, and a line for each row, cut or row of a table. */
  readonly rate: readonly string[]
  /** What changes the value afterwards, in the order in which it does. */
  readonly adjust: readonly string[]
  /** When it applies, how many of its parts must be rated, what it weighs. */
  readonly notes: readonly string[]
  /** A two-way table as a grid, where the value is looked up in one. */
  readonly grid?: {
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }
}

/** The rules in sentences, with no evidence: every node in the order of the file. */
export function describeRules(rules: Rules, language = 'en'): readonly NodeDescription[] {
  const words = vocabularyOf(rules, [], language)
  return rules.names.nodes.map((owner) => ({
    id: owner.node.id,
    ...(owner.node.number === undefined ? {} : { number: owner.node.number }),
    title: owner.node.title ? words.text(owner.node.title) : owner.node.id,
    depth: owner.path.length / 2 - 1,
    rate: sayRate(owner.node.rate, owner, words),
    adjust: (owner.node.adjust ?? []).map((one) => sayAdjustment(one, owner, words)),
    notes: notesOf(owner, words),
    ...gridOf(owner, words),
  }))
}

function gridOf(
  { node: { rate }, index }: PlacedNode,
  words: Vocabulary,
): Pick<NodeDescription, 'grid'> {
  if (!rate || !('table' in rate)) return {}
  const { down, across, cells } = rate.table
  const [below, beside] = [down, across].map((id) => words.rules.names.byId.get(id)!) as [
    number,
    number,
  ]
  const grades = [...new Set(Object.values(cells).flatMap((row) => Object.keys(row)))]
  return {
    grid: {
      columns: [
        words.title(below),
        ...grades.map((grade) => `${words.title(beside)} ${words.grade(beside, grade)}`),
      ],
      rows: Object.entries(cells).map(([grade, row]) => [
        words.grade(below, grade),
        ...grades.map((column) => words.grade(index, row[column]!)),
      ]),
    },
  }
}

function notesOf({ node, index }: PlacedNode, words: Vocabulary): string[] {
  const owner = words.rules.names.nodes[index]!
  const read = readBy(owner, words)
  const { applies, needs, weight, show, better } = node
  return [
    ...(applies ? [`It applies where ${sayCondition(applies, owner, words)}.`] : []),
    ...(needs !== undefined
      ? [`It is rated where at least ${needs} of its parts ${needs === 1 ? 'is' : 'are'}.`]
      : read > 1
        ? [`It is rated where all its parts that apply are.`]
        : []),
    ...(weight === undefined ? [] : [`Its weight is ${wordThreshold(weight, words)}.`]),
    ...(better === 'lower' ? ['Less is better.'] : []),
    ...(show === false ? ['A working figure, which is not published as a rating.'] : []),
  ]
}

/** How many parts the rate of a node asks to be rated. */
function readBy(owner: PlacedNode, words: Vocabulary): number {
  const inner = (rate: Rate): number =>
    match(kindOfRate(rate))
      .with({ kind: 'band', rate: P.select() }, ({ band }) => inner(band))
      .with(
        { kind: 'combine', rate: P.select() },
        ({ of = 'parts' }) => nodesOf(of, words.rules.names, owner).length,
      )
      .with({ kind: 'rows', rate: P.select() }, ({ rows }) =>
        rows.length > 0 ? owner.parts.length : 0,
      )
      .with({ kind: P.union('judged', 'number', 'tally', 'earlier', 'table') }, () => 0)
      .exhaustive()
  return owner.node.rate ? inner(owner.node.rate) : 0
}
