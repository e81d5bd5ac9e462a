/** What rules say nothing about though they should: a figure below the lowest cut, a departure past what binds. */
export class RulesFault extends Error {
  override readonly name = 'RulesFault'
  constructor(
    /** The id of the node. */
    readonly node: string,
    readonly detail: string,
  ) {
    super(`${node}: ${detail}`)
  }
}
