import type { Inspection } from '@inspectorate/core'

/** Markdown of an inspection, and where it stands in it. */
interface WrittenText {
  readonly path: readonly (string | number)[]
  readonly text: string
}

/** Everything that authors write in Markdown: the narrative, then the recommendations. */
export function writtenTexts({
  narrative,
  recommendations,
}: Pick<Inspection, 'narrative' | 'recommendations'>): WrittenText[] {
  return [
    ...Object.entries(narrative).map(([id, text]) => ({ path: ['narrative', id], text })),
    ...recommendations.map(({ text }, i) => ({ path: ['recommendations', i, 'text'], text })),
  ]
}
