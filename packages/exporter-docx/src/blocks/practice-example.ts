import { Paragraph, type FileChild } from 'docx'
import { textRun } from '../inline/text-run.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf, RenderBlocks } from './block-of.js'
import { titled } from '../inline/titled.js'

/** An example of practice, under the word for one and its title. */
export function practiceExample(
  rendering: Rendering,
  { id, title, content }: BlockOf<'practice-example'>,
  within: RenderBlocks,
): FileChild[] {
  return [
    new Paragraph({
      style: 'PracticeLabel',
      children: [textRun(rendering.view.words.practiceExample)],
    }),
    titled(rendering, id, title, 'PracticeHeading'),
    ...within(content, 'practice'),
  ]
}
