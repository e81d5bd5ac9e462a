import type { Answer, SplitCounts } from './group-counts.js'

/**
 * Whether the sum of a split over services tells no count that one of them hides. Readers know the total of
 * every service, its groups’ sizes and every count that is not sensitive; of the services with sensitive counts
 * they know the sums. A count is kept when two services could have it otherwise and every sum that readers
 * know would be the same: one case more of one answer and one less of another, the other way round in another
 * group, and all of it the other way round in another service. What a service hides beside its sensitive counts
 * is not known here, so that only what it surely hides is taken to be hidden.
 */
export function isKept(services: readonly SplitCounts[]): boolean {
  const hiding = services.filter(({ sensitive }) => sensitive.some((sets) => sets.length > 0))
  const used = columnsUsed(services)
  return hiding.every((one) =>
    one.sensitive.every((sets, column) =>
      sets.every((answers) =>
        hiding.some((other) => other !== one && isExchanged(one, other, { column, answers, used })),
      ),
    ),
  )
}

interface Count {
  readonly column: number
  readonly answers: readonly Answer[]
  /** The columns in which any service has cases. */
  readonly used: readonly number[]
}

function isExchanged(
  one: SplitCounts,
  other: SplitCounts,
  { column, answers, used }: Count,
): boolean {
  const others = all.filter((answer) => !answers.includes(answer))
  const isHidden = ({ sensitive }: SplitCounts, at: number) =>
    sensitive[at]!.length > 0 || (used.length === 2 && used.includes(at))
  return used
    .filter((second) => second !== column)
    .some(
      (second) =>
        [one, other].every((each) => isHidden(each, column) && isHidden(each, second)) &&
        answers.some((a) => others.some((b) => canMove(one, other, [column, second], [a, b]))),
    )
}

/** Whether the eight counts can move by one, in either direction, with none below zero. */
function canMove(
  one: SplitCounts,
  other: SplitCounts,
  [x, y]: readonly [number, number],
  [a, b]: readonly [Answer, Answer],
): boolean {
  const up = [one.columns[x]![b], one.columns[y]![a], other.columns[x]![a], other.columns[y]![b]]
  const down = [one.columns[x]![a], one.columns[y]![b], other.columns[x]![b], other.columns[y]![a]]
  return up.every((count) => count > 0) || down.every((count) => count > 0)
}

function columnsUsed(services: readonly SplitCounts[]): number[] {
  const width = services[0]?.columns.length ?? 0
  return Array.from({ length: width }, (_, at) => at).filter((at) =>
    services.some(({ columns }) => all.some((answer) => columns[at]![answer] > 0)),
  )
}

const all: readonly Answer[] = ['yes', 'no', 'na']
