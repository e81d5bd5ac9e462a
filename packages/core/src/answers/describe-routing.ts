import { match, P } from 'ts-pattern'
import type { Routing } from './routing-schema.js'

/** Routing in the ids of its file, as words for `expected`. */
export function describeRouting(routing: Routing): string {
  return match(routing)
    .with({ question: P.string }, ({ question, is }) => `${question} is ${is.join(' or ')}`)
    .with(
      { characteristic: P.string },
      ({ characteristic, is }) => `${characteristic} is ${is.join(' or ')}`,
    )
    .with({ all: P.any }, ({ all }) => joined(all, ' and '))
    .with({ any: P.any }, ({ any }) => joined(any, ' or '))
    .with({ not: P.any }, ({ not }) => `not (${describeRouting(not)})`)
    .exhaustive()
}

function joined(list: readonly Routing[], between: string): string {
  const said = list.map(describeRouting)
  return said.length === 1 ? said[0]! : said.map((one) => `(${one})`).join(between)
}
