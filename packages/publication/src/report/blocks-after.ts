import type { Domain, Standard } from '@inspectorate/core'
import type { Block } from '../view/block.js'
import { comparisonBlocks } from './comparison.js'
import { text } from './paragraph.js'
import type { ReportContext } from './report-context.js'

/** The findings without a rating of their own that follow a standard; under rules, where there are any. */
export function blocksAfter(
  context: ReportContext,
  { blocks }: Domain,
  standard: Standard,
): Block[] {
  return blocks
    .filter(({ after }) => after === standard.id)
    .flatMap((block): Block[] => {
      const heading = {
        kind: 'heading',
        level: 2,
        id: context.headingId(block.title),
        content: [text(block.title)],
      } as const
      const found = [...context.narrative(block.id, 2), ...comparisonBlocks(context, block)]
      return found.length === 0 && context.rated.framework.rules ? [] : [heading, ...found]
    })
}
