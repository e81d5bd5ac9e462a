import {
  explain,
  printedName,
  ratingOf,
  scaleOf,
  standardWords,
  type Framework,
  type Ratings,
  type StandardOutcome,
  type WhatIf,
} from '@inspectorate/core'
import { overallText } from './ratings-text.js'
import { textTable } from './text-table.js'

/** Ratings now and then side by side, and why those that differ would. */
export function whatIfText(framework: Framework, { now, then }: WhatIf): string {
  const words = (one: StandardOutcome | undefined) => (one ? standardWords(framework, one) : '')
  const overall = ({ overall: one }: Ratings) => (one ? overallText(framework, one) : 'None')
  const changed = then.standards.filter(
    (standard, i) =>
      standard.rating !== now.standards[i]?.rating || standard.normal !== now.standards[i]?.normal,
  )
  const rows = changed.map((standard) => {
    const before = now.standards.find(({ id }) => id === standard.id)
    return [
      printedName(standard),
      words(before),
      words(standard),
      standard.normal === null
        ? ''
        : ratingOf(scaleOf(framework, standard.id), standard.normal).label,
    ]
  })
  const explanations = explain(framework, then).standards.filter(({ id }) =>
    changed.some((one) => one.id === id),
  )
  return [
    textTable([
      ['', 'Now', 'Then', 'Normally then'],
      ['Overall', overall(now), overall(then)],
      ...rows,
    ]),
    ...(changed.length === 0 ? ['', 'No standard would be rated differently.'] : []),
    ...explanations.flatMap(({ sentences }) => ['', ...sentences]),
  ].join('\n')
}
