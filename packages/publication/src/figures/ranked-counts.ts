import {
  placedQuestions,
  standardsOf,
  type Framework,
  type KeyQuestion,
  type Standard,
} from '@inspectorate/core'
import type { FigureReference, Group } from './figure-reference.js'

export type Ranking = Extract<FigureReference, { kind: 'ranking' }>

/** One of those that a ranking compares by their percentage “Yes”. */
interface RankedCount {
  readonly question: string
  readonly group: Group | null
  /** As it is printed: ‘Engaging the person’, licence cases. */
  readonly name: string
}

/** Those that a ranking compares by percentage; none where it ranks standards or what it names is unknown. */
export function rankedCounts(framework: Framework, { among, by }: Ranking): RankedCount[] {
  if (by !== null) {
    const isAsked = placedQuestions(framework).has(among)
    const characteristic = framework.characteristics.find(({ id }) => id === by)
    return (isAsked ? (characteristic?.values ?? []) : []).map(({ id, group }) => ({
      question: among,
      group: { characteristic: by, value: id },
      name: group,
    }))
  }
  const domain = framework.domains.find(({ id }) => id === among)
  if (domain)
    return domain.standards.flatMap((standard) =>
      standard.keyQuestions.map((key) => ofKey(key, ` (${titleOf(standard)})`)),
    )
  const standard = standardsOf(framework).find(({ id }) => id === among)
  return (standard?.keyQuestions ?? []).map((key) => ofKey(key, ''))
}

function ofKey({ id, label }: KeyQuestion, where: string): RankedCount {
  return { question: id, group: null, name: `‘${label}’${where}` }
}

/** A standard as a report names it: 2.2 Assessment. */
export function titleOf({ id, title }: Standard): string {
  return `${id} ${title}`
}
