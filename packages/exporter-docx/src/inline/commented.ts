import type { Inline, WrittenAt } from '@inspectorate/publication'
import type { ParagraphChild } from 'docx'
import type { EditingComment } from '../rendering/editing-comment.js'
import type { Rendering } from '../rendering/rendering.js'
import { elementInText } from '../xml/element.js'
import { inlines } from './inlines.js'

interface Span {
  readonly from: number
  readonly to: number
  readonly comment: EditingComment
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly inline: Inline
}

/** Runs of text with the comments that are made on it, each around its sentence; without one, around all of it. */
export function commented(
  rendering: Rendering,
  at: WrittenAt | undefined,
  content: readonly Inline[],
): ParagraphChild[] {
  const comments = rendering.comments.filter(
    ({ section, offset }) => at?.section === section && offset >= at.from && offset <= at.to,
  )
  if (comments.length === 0) return inlines(rendering, content)
  const whole = content.map(saidBy).join('')
  const spans = comments.map((comment): Span => {
    const from = whole.indexOf(comment.sentence)
    return from < 0
      ? { from: 0, to: whole.length, comment }
      : { from, to: from + comment.sentence.length, comment }
  })
  const numbers = new Map<Span, string>()
  const ended = new Set<Span>()
  const runs: ParagraphChild[] = []
  for (const { from, to, inline } of piecesOf(content, spans)) {
    for (const span of spans)
      if (!numbers.has(span) && span.from < Math.max(to, from + 1)) {
        numbers.set(span, String(rendering.commented.push(span.comment.text) - 1))
        runs.push(elementInText('w:commentRangeStart', { 'w:id': numbers.get(span)! }))
      }
    runs.push(...inlines(rendering, [inline]))
    for (const span of spans)
      if (numbers.has(span) && !ended.has(span) && span.to <= to) {
        ended.add(span)
        runs.push(...endOf(numbers.get(span)!))
      }
  }
  return runs
}

function endOf(id: string): ParagraphChild[] {
  return [
    elementInText('w:commentRangeEnd', { 'w:id': id }),
    elementInText('w:r', {}, [elementInText('w:commentReference', { 'w:id': id }) as never]),
  ]
}

function saidBy(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.value
    case 'figure':
      return inline.text
    case 'link':
    case 'reference':
      return inline.content.map((one) => (one.kind === 'text' ? one.value : ' ')).join('')
    case 'break':
      return ' '
    case 'rating':
      return inline.mark.word
    case 'footnote':
      return ''
  }
}

/** Content with its text cut where a comment begins or ends. */
function piecesOf(content: readonly Inline[], spans: readonly Span[]): Piece[] {
  let at = 0
  return content.flatMap((inline): Piece[] => {
    const from = at
    const said = saidBy(inline)
    at += said.length
    if (inline.kind !== 'text') return [{ from, to: at, inline }]
    const cuts = spans
      .flatMap((span) => [span.from, span.to])
      .filter((cut) => cut > from && cut < at)
    const bounds = [...new Set([from, ...cuts, at])].toSorted((a, b) => a - b)
    return bounds.slice(1).map((to, i) => ({
      from: bounds[i]!,
      to,
      inline: { ...inline, value: said.slice(bounds[i]! - from, to - from) },
    }))
  })
}
