import type { Block } from '@inspectorate/publication'
import type { FileChild } from 'docx'
import { match } from 'ts-pattern'
import { chart } from '../chart/chart.js'
import { distribution } from '../chart/distribution.js'
import type { Rendering } from '../rendering/rendering.js'
import type { RenderBlocks } from './block-of.js'
import { callout } from './callout.js'
import { glance } from './glance.js'
import { heading } from './heading.js'
import { list } from './list.js'
import { paragraph } from './paragraph.js'
import { practiceExample } from './practice-example.js'
import { quotation } from './quotation.js'
import { recommendation } from './recommendation.js'
import { ratingBox } from './rating-box.js'
import { stylesIn, type Place, type Surroundings } from '../rendering/surroundings.js'
import { table } from './table.js'

/** Blocks in order, with what is set in them. */
function renderBlocks(
  rendering: Rendering,
  blocks: readonly Block[],
  around: Surroundings,
  keepsLast: boolean,
): FileChild[] {
  return blocks.flatMap((block, i) =>
    renderBlock(rendering, block, {
      around,
      before: blocks[i - 1],
      keepNext: stylesIn[around].isBox && (keepsLast || i < blocks.length - 1),
    }),
  )
}

/** One block at its place. */
export function renderBlock(rendering: Rendering, block: Block, place: Place): FileChild[] {
  const within: RenderBlocks = (content, inside, keepNext = false) =>
    renderBlocks(rendering, content, inside, keepNext)
  return match(block)
    .with({ kind: 'heading' }, (block) => heading(rendering, block))
    .with({ kind: 'paragraph' }, (block) => paragraph(rendering, block, place))
    .with({ kind: 'list' }, (block) => list(rendering, block, place, within))
    .with({ kind: 'table' }, (block) => table(rendering, block))
    .with({ kind: 'chart' }, (block) => chart(rendering, block))
    .with({ kind: 'distribution' }, (block) => distribution(rendering, block))
    .with({ kind: 'rating' }, (block) => ratingBox(rendering, block))
    .with({ kind: 'glance' }, (block) => glance(rendering, block))
    .with({ kind: 'callout' }, (block) => callout(rendering, block, within))
    .with({ kind: 'recommendation' }, (block) => recommendation(rendering, block, within))
    .with({ kind: 'quotation' }, (block) => quotation(rendering, block, within))
    .with({ kind: 'practice-example' }, (block) => practiceExample(rendering, block, within))
    .exhaustive()
}
