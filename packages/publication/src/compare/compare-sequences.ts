import { diffArrays, diffWordsWithSpace } from 'diff'

/** An element that came, went, or became another. */
export interface SequenceChange<Element> {
  readonly from: Element | null
  readonly to: Element | null
}

/** Elements that share fewer words than this were not changed into one another. */
const leastShared = 0.5

/**
 * What makes one sequence the other, in order. Elements are compared by their text; where some went
 * and others came at the same place, those that share most of their words are one that was changed.
 */
export function compareSequences<Element>(
  before: readonly Element[],
  after: readonly Element[],
  textOf: (element: Element) => string,
): SequenceChange<Element>[] {
  const changes: SequenceChange<Element>[] = []
  let gone: Element[] = []
  let come: Element[] = []
  const settle = () => {
    changes.push(...pairUp(gone, come, textOf))
    gone = []
    come = []
  }
  const parts = diffArrays([...before], [...after], {
    comparator: (a, b) => textOf(a) === textOf(b),
  })
  for (const { added, removed, value } of parts) {
    if (removed) gone.push(...value)
    else if (added) come.push(...value)
    else settle()
  }
  settle()
  return changes
}

function pairUp<Element>(
  gone: readonly Element[],
  come: readonly Element[],
  textOf: (element: Element) => string,
): SequenceChange<Element>[] {
  const left = [...come]
  const pairs = gone.map((from): SequenceChange<Element> => {
    const i = left.findIndex((to) => sharedWords(textOf(from), textOf(to)) >= leastShared)
    // What comes before the match stays in its place, as new.
    return { from, to: i < 0 ? null : left.splice(i, 1)[0]! }
  })
  return [...pairs, ...left.map((to) => ({ from: null, to }))]
}

/** The share of the longer text’s characters that both have, 0–1. */
function sharedWords(a: string, b: string): number {
  const shared = diffWordsWithSpace(a, b)
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.trim().length, 0)
  return shared / Math.max(a.length, b.length, 1)
}
