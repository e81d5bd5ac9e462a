import { match, P } from 'ts-pattern'
import type { Rules } from '../rules.js'
import { nodesOf } from '../place.js'
import { kindOfRate } from '../schema/kind-of-rate.js'
import type { Rate, TallyRate } from '../schema/rate-schema.js'
import type { ProofFinding } from './proof.js'

type Tally = TallyRate['tally']

/** What is said of nodes and has no effect: somebody meant something by it. */
export function withoutEffect({ nodes, names }: Rules): readonly ProofFinding[] {
  const added = new Set(
    nodes.flatMap(({ node: { rate } }, index) =>
      rate ? addedBy(rate, (of) => nodesOf(of, names, names.nodes[index]!)) : [],
    ),
  )
  return nodes.flatMap(({ node, result }, index): ProofFinding[] => {
    const { path } = names.nodes[index]!
    const rate = node.rate ?? { judged: true as const }
    const said = (of: string, ...steps: string[]): ProofFinding => ({
      kind: 'finding',
      code: 'has-no-effect',
      node: node.id,
      path: [...path, ...steps, of],
      of,
    })
    return [
      ...(node.better !== undefined && result.kind !== 'number' ? [said('better')] : []),
      ...(node.needs !== undefined && !readsParts(rate) ? [said('needs')] : []),
      ...(node.weight !== undefined && !added.has(index) ? [said('weight')] : []),
      ...unusedInTally(rate).map((key) =>
        said(key, 'rate', ...('band' in rate ? ['band'] : []), 'tally'),
      ),
    ]
  })
}

type Of = NonNullable<Extract<Rate, { combine: unknown }>['of']>

/** The nodes whose weights a rate asks for. */
function addedBy(rate: Rate, indexes: (of: Of) => readonly number[]): readonly number[] {
  return match(kindOfRate(rate))
    .with({ kind: 'combine', rate: P.select() }, ({ combine, of = 'parts' }) =>
      combine === 'sum' || combine === 'mean' || combine === 'share' ? indexes(of) : [],
    )
    .with({ kind: 'band', rate: P.select() }, ({ band }) => addedBy(band, indexes))
    .with({ kind: P.union('judged', 'number', 'tally', 'earlier', 'table', 'rows') }, () => [])
    .exhaustive()
}

/** Whether a rate asks how many parts are rated. */
function readsParts(rate: Rate): boolean {
  return match(kindOfRate(rate))
    .with({ kind: P.union('combine', 'rows') }, () => true)
    .with({ kind: 'band', rate: P.select() }, ({ band }) => readsParts(band))
    .with({ kind: P.union('judged', 'number', 'tally', 'earlier', 'table') }, () => false)
    .exhaustive()
}

const usedBy: Record<Tally['as'], readonly (keyof Tally)[]> = {
  percent: ['questions'],
  count: ['where'],
  sum: ['where', 'points', 'start'],
  mean: ['where', 'points', 'start'],
}

function unusedInTally(rate: Rate): readonly string[] {
  const tally = 'band' in rate ? rate.band : rate
  if (!('tally' in tally)) return []
  const { as, ...said } = tally.tally
  return (['where', 'points', 'start'] as const).filter(
    (key) => said[key] !== undefined && !usedBy[as].includes(key),
  )
}
