import { match, P } from 'ts-pattern'
import type { PlacedNode } from '../place.js'
import { kindOfRate } from '../schema/kind-of-rate.js'
import type { Rate, TallyRate } from '../schema/rate-schema.js'

type Tally = TallyRate['tally']

/** A question that a rule counts, and the tally that does. */
export interface CountedQuestion {
  readonly question: string
  readonly node: PlacedNode
  readonly path: readonly (string | number)[]
}

/** The questions whose answers rules count, in the order of the file. */
export function countedQuestions(nodes: readonly PlacedNode[]): CountedQuestion[] {
  return nodes.flatMap((node) =>
    talliesIn(node.node.rate, [...node.path, 'rate']).flatMap(({ tally, path }) =>
      (tally.questions ?? []).map((question, i) => ({
        question,
        node,
        path: [...path, 'questions', i],
      })),
    ),
  )
}

function talliesIn(
  rate: Rate | undefined,
  path: readonly (string | number)[],
): { tally: Tally; path: readonly (string | number)[] }[] {
  if (!rate) return []
  return match(kindOfRate(rate))
    .with({ kind: 'tally', rate: P.select() }, ({ tally }) => [{ tally, path: [...path, 'tally'] }])
    .with({ kind: 'band', rate: P.select() }, ({ band }) => talliesIn(band, [...path, 'band']))
    .with({ kind: P.union('judged', 'number', 'earlier', 'combine', 'table', 'rows') }, () => [])
    .exhaustive()
}
