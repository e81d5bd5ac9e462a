import type { Rules } from '../rules.js'
import type { Instrument } from '../schema/instrument-schema.js'

type Asked = NonNullable<Instrument['standards']>[number]
type Outline = Pick<Rules, 'file' | 'names'>

/** What the instrument says and asks of a node; undefined where it does not name it. */
export function askedOf({ file, names }: Outline, index: number): Asked | undefined {
  const { id } = names.nodes[index]!.node
  return file.instrument?.standards?.find(({ node }) => node === id)
}

/**
 * Whether a node is no more than the percentage of a question that is asked of the node it is part of: a
 * key question of that, which is printed there.
 */
export function isAskedOfParent(rules: Outline, index: number): boolean {
  const question = questionOf(rules, index)
  if (question === undefined) return false
  const parent = rules.names.nodes.find(({ parts }) => parts.includes(index))
  const asked = parent && askedOf(rules, parent.index)?.questions
  return asked?.some(({ id }) => id === question) ?? false
}

/** The one question of cases whose percentage a node is; undefined where it is more, or something else. */
export function questionOf({ names }: Outline, index: number): string | undefined {
  const { node, parts } = names.nodes[index]!
  const { rate, adjust, applies } = node
  if (!rate || !('tally' in rate) || parts.length > 0 || adjust?.length || applies) return undefined
  const { of, as, questions = [], where, points, start } = rate.tally
  const isPlain = of === 'cases' && as === 'percent' && !where && points === undefined
  return isPlain && start === undefined && questions.length === 1 ? questions[0] : undefined
}
