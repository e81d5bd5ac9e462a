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
      const id = context.headingId(block.title)
      const found = [...context.narrative(block.id, 2), ...comparisonBlocks(context, block)]
      if (found.length === 0 && context.rated.framework.rules) return []
      context.headingOf.set(block.id, id)
      return [{ kind: 'heading', level: 2, id, content: [text(block.title)] }, ...found]
    })
}
