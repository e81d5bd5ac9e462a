import {
  explainFirmness,
  ratingOf,
  standardsOf,
  type Framework,
  type Stress,
} from '@inspectorate/core'
import type { explainStress } from '@inspectorate/core/language'

/** How firm grades are that rules give, in sentences. */
export function rulesStressText({ nodes, searched }: ReturnType<typeof explainStress>): string {
  if (nodes.length === 0)
    return 'No grade is given by the rules yet: what is judged or entered itself changes with what is said of it.'
  return [
    ...nodes.map(({ title, value, sentences }) =>
      [`${title}: ${value}`, ...indented(sentences)].join('\n'),
    ),
    searched.join(' '),
  ].join('\n\n')
}

/** How firm the ratings are, in sentences. */
export function stressText(framework: Framework, stress: Stress): string {
  const { overall, standards, bootstrap } = stress
  const label = (rating: string) =>
    rating === 'not-rated' ? 'No relevant cases' : ratingOf(framework, rating).label
  const explained = explainFirmness(framework, stress)
  const title = (id: string) => standardsOf(framework).find((one) => one.id === id)?.title ?? ''
  const blocks = [
    ...(overall
      ? [
          [
            `Overall: ${label(overall.rating)}, ${overall.score} of ${overall.outOf}`,
            ...indented(explained.overall),
          ],
        ]
      : []),
    ...standards.map(({ standard, normal }, i) => [
      `${standard} ${title(standard)}: normally ${label(normal)}`,
      ...indented(explained.standards[i]!.sentences),
      `  Resampled cases give ${Object.entries(bootstrap.shares[standard] ?? {})
        .map(([rating, share]) => `${label(rating)} ${(share * 100).toFixed(1)}%`)
        .join(', ')}.`,
    ]),
    [`Resampled ${bootstrap.resamples} times from seed ${bootstrap.seed}.`],
  ]
  return blocks.map((lines) => lines.join('\n')).join('\n\n')
}

function indented(sentences: readonly string[]): string[] {
  return sentences.map((sentence) => `  ${sentence}`)
}
