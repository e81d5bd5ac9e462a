import type { Block } from '@inspectorate/publication'
import { match } from 'ts-pattern'
import type { Markup } from '../markup/html.js'
import type { Rendering } from '../rendering/rendering.js'
import { renderChart, renderDistribution } from '../chart/render-chart.js'
import { callout } from './callout.js'
import { glance } from './glance.js'
import { heading } from './heading.js'
import { list } from './list.js'
import { paragraph } from './paragraph.js'
import { practiceExample } from './practice-example.js'
import { quotation } from './quotation.js'
import { recommendation } from './recommendation.js'
import { ratingBox } from './rating-box.js'
import { table } from './table.js'

/** Renders blocks in order; what is set in a block renders its own with it. */
function renderBlocks(rendering: Rendering, blocks: readonly Block[]): Markup[] {
  return blocks.map((block) => renderBlock(rendering, block))
}

/** One block of the report. */
export function renderBlock(rendering: Rendering, block: Block): Markup {
  const inside = (content: readonly Block[]) => renderBlocks(rendering, content)
  return match(block)
    .with({ kind: 'heading' }, (block) => heading(rendering, block))
    .with({ kind: 'paragraph' }, (block) => paragraph(rendering, block))
    .with({ kind: 'list' }, (block) => list(block, inside))
    .with({ kind: 'table' }, (block) => table(rendering, block))
    .with({ kind: 'chart' }, (block) => renderChart(rendering, block, inside))
    .with({ kind: 'distribution' }, (block) => renderDistribution(rendering, block, inside))
    .with({ kind: 'rating' }, (block) => ratingBox(rendering, block))
    .with({ kind: 'glance' }, (block) => glance(rendering, block))
    .with({ kind: 'callout' }, (block) => callout(rendering, block, inside))
    .with({ kind: 'recommendation' }, (block) => recommendation(rendering, block, inside))
    .with({ kind: 'quotation' }, (block) => quotation(block, inside))
    .with({ kind: 'practice-example' }, (block) => practiceExample(rendering, block, inside))
    .exhaustive()
}
