import type { Block } from './block.js'
import { plainText } from './plain-text.js'
import type { ReportView } from './report-view.js'

/** A recommendation as words, under the id that it has in every publication. */
export interface PrintedRecommendation {
  readonly id: string
  readonly number: number
  readonly addressee: string
  readonly text: string
  /** The findings it arises from, each with its figure. */
  readonly arisesFrom: readonly string[]
}

/** The recommendations of a report as it prints them, in their order. */
export function printedRecommendations({
  blocks,
}: Pick<ReportView, 'blocks'>): PrintedRecommendation[] {
  return blocks.flatMap((block) =>
    block.kind === 'recommendation'
      ? [
          {
            id: block.id,
            number: block.number,
            addressee: block.addressee,
            text: block.content.map(textOf).join(' '),
            arisesFrom: block.basis.map(plainText),
          },
        ]
      : [],
  )
}

/** A recommendation is one paragraph. */
function textOf(block: Block): string {
  return block.kind === 'paragraph' ? plainText(block.content) : ''
}
