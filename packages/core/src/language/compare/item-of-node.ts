import { match, P } from 'ts-pattern'
import type { PlacedNode } from '../place.js'
import { kindOfRate } from '../schema/kind-of-rate.js'
import type { Rate } from '../schema/rate-schema.js'
import { sayAdjustment } from '../explain/say-adjustment.js'
import { sayCondition } from '../explain/say-condition.js'
import { sayRate } from '../explain/say-rate.js'
import type { Vocabulary } from '../explain/vocabulary.js'
import { wordThreshold } from '../explain/condition-phrases.js'
import { canonical } from './canonical.js'
import { linesOf, textFields, type ComparedItem, type ComparedLine } from './compared-item.js'
import { sayCitation } from './say-citation.js'

/** A node as what can change in it. */
export function itemOfNode(placed: PlacedNode, words: Vocabulary): ComparedItem {
  const { node, index, path } = placed
  const { nodes } = words.rules.names
  const parent = nodes.find(({ parts }) => parts.includes(index))
  return {
    part: 'node',
    id: node.id,
    title: words.title(index),
    within: path.length > 2 ? parent!.node.id : 'the top',
    fields: new Map([
      ['number', linesOf(node.number)],
      ...textFields('title', node.title),
      ['scale', linesOf(node.scale)],
      [
        'weight',
        linesOf(
          node.weight,
          node.weight === undefined ? undefined : wordThreshold(node.weight, words),
        ),
      ],
      ['tag', (node.tags ?? []).flatMap((tag) => linesOf(tag))],
      ['show', linesOf(node.show)],
      ['applies', linesOf(node.applies, node.applies && sayCondition(node.applies, placed, words))],
      ['better', linesOf(node.better)],
      ['needs', linesOf(node.needs)],
      ['rule', linesOfRate(node.rate, placed, words)],
      [
        'adjustment',
        (node.adjust ?? []).map((one) => ({
          exact: canonical(one),
          text: sayAdjustment(one, placed, words),
        })),
      ],
      ['source', linesOf(node.source, node.source && sayCitation(node.source))],
    ]),
  }
}

/** How a value arises, line by line: the exact parts of a rate stand beside the sentences that say them. */
function linesOfRate(
  rate: Rate | undefined,
  placed: PlacedNode,
  words: Vocabulary,
): readonly ComparedLine[] {
  if (rate === undefined) return []
  const said = sayRate(rate, placed, words)
  const exact = exactParts(rate)
  // As many sentences as parts, by how both are made; otherwise the rule is compared as a whole.
  return said.length === exact.length
    ? exact.map((one, i) => ({ exact: canonical(one), text: said[i]! }))
    : [{ exact: canonical(rate), text: said.join(' ') }]
}

function exactParts(rate: Rate): readonly unknown[] {
  return match(kindOfRate(rate))
    .returnType<readonly unknown[]>()
    .with({ kind: 'band', rate: P.select() }, ({ cuts, ...figure }) => [figure, ...cuts])
    .with({ kind: 'table', rate: P.select() }, ({ table: { cells, ...sides } }) => [
      sides,
      ...Object.entries(cells),
    ])
    .with({ kind: 'rows', rate: P.select() }, ({ rows, otherwise }) =>
      rows.length === 0 && otherwise === undefined
        ? [rate]
        : [...(rows.length > 0 ? ['rows'] : []), ...rows, { otherwise: otherwise ?? null }],
    )
    .with({ kind: P.union('judged', 'number', 'tally', 'earlier', 'combine') }, () => [rate])
    .exhaustive()
}
