import type { RatingMark } from '@inspectorate/publication'
import type { ParagraphChild } from 'docx'
import { toneName } from '../styles/rating-tones.js'
import type { Rendering } from '../rendering/rendering.js'
import { contentControl, type Lock } from './content-control.js'
import { textRun } from './text-run.js'

/** A rating among other text: its word on its colour, then its gauge. */
export function ratingTag(mark: RatingMark, lock: Rendering['lock']): ParagraphChild[] {
  const runs = [
    textRun(`\u00A0${mark.word}\u00A0`, `Rating${toneName(mark.tone).id}`),
    ...gauge(mark, '\u00A0'),
  ]
  return lock === 'around' ? runs : [spoken(mark, runs)]
}

/** A rating in a paragraph of its own colour; `between` stands between word and gauge, null for no gauge. */
export function ratingWord(mark: RatingMark, between: string | null, lock?: Lock): ParagraphChild {
  const steps = between === null ? [] : gauge(mark, between)
  return spoken(mark, [textRun(mark.word), ...steps], lock)
}

/** Screen readers say the title of the control: “Good, third of four”. */
function spoken(mark: RatingMark, content: ParagraphChild[], lock?: Lock): ParagraphChild {
  return contentControl({ title: mark.spoken, tag: 'rating', lock }, content)
}

/** Steps that read without colour: ■■■□. */
function gauge({ position, of }: RatingMark, between: string): ParagraphChild[] {
  if (position === undefined) return []
  const steps = '■'.repeat(position) + '□'.repeat(Math.max(of - position, 0))
  return [textRun(between), textRun(steps, 'RatingGauge')]
}
