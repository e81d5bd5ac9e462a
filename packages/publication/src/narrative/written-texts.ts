import type { Inspection } from '@inspectorate/core'
import { summaryTexts } from './summary-texts.js'

/** Markdown of an inspection, and where it stands in it. */
interface WrittenText {
  readonly path: readonly (string | number)[]
  readonly text: string
}

/** Everything that authors write in Markdown: the narrative, the recommendations, the summary. */
export function writtenTexts({
  narrative,
  recommendations,
  summary,
}: Pick<Inspection, 'narrative' | 'recommendations' | 'summary'>): WrittenText[] {
  return [
    ...Object.entries(narrative).map(([id, text]) => ({ path: ['narrative', id], text })),
    ...recommendations.map(({ text }, i) => ({ path: ['recommendations', i, 'text'], text })),
    ...summaryTexts(summary === undefined ? {} : { summary }),
  ]
}
