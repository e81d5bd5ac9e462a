import { wordOfPractice } from '@inspectorate/publication/exporter'
import { Paragraph, type FileChild } from 'docx'
import { framed } from '../inline/anchored.js'
import { textRun } from '../inline/text-run.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf, RenderBlocks } from './block-of.js'
import { titled } from '../inline/titled.js'

/** An example of practice, under the word for one and its title. */
export function practiceExample(
  rendering: Rendering,
  block: BlockOf<'practice-example'>,
  within: RenderBlocks,
): FileChild[] {
  const { id, title, content } = block
  return [
    new Paragraph({
      style: 'PracticeLabel',
      children: framed(rendering, block.unit, 'label', [
        textRun(wordOfPractice(block, rendering.view.words)),
      ]),
    }),
    titled(rendering, id, title, 'PracticeHeading'),
    ...within(content, 'practice'),
  ]
}
