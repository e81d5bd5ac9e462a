import { toString } from 'nlcst-to-string'
import { ParseEnglish } from 'parse-english'
import type { Passage, Span } from './passage.js'
import type { ProseFinding } from '../finding/finding.js'

/** A sentence of a passage as it is printed. */
export interface Sentence {
  readonly passage: Passage
  readonly text: string
  /** In the passage’s text. */
  readonly from: number
  readonly words: readonly string[]
  /** Pieces that stand in it, cut to it, counted from its beginning. */
  readonly spans: readonly Span[]
}

/** The sentences of a passage; a heading or a cell is one. */
export function sentencesOfPassage(passage: Passage): Sentence[] {
  return new ParseEnglish()
    .parse(passage.text)
    .children.flatMap((paragraph) =>
      'children' in paragraph
        ? paragraph.children.flatMap((node) =>
            node.type === 'SentenceNode'
              ? afterUnits(toString(node), node.position?.start.offset ?? 0).map((piece) =>
                  sentenceOf(passage, piece),
                )
              : [],
          )
        : [],
    )
}

interface Piece {
  readonly text: string
  readonly from: number
}

/** The parser takes “cent.” for an abbreviation; a sentence may well end with “per cent.” */
function afterUnits(text: string, from: number): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (const { 0: gap, index } of text.matchAll(afterPerCent)) {
    pieces.push({ text: text.slice(start, index), from: from + start })
    start = index + gap.length
  }
  return [...pieces, { text: text.slice(start), from: from + start }]
}

const afterPerCent = /(?<=per cent[.!?][’”)]?)\s+(?=[\p{Lu}‘“])/gu

function sentenceOf(passage: Passage, { text, from }: Piece): Sentence {
  const to = from + text.length
  const spans = passage.spans
    .filter((span) => span.from < to && span.to > from)
    .map((span) => {
      const cut = Math.max(0, from - span.from)
      return {
        ...span,
        from: span.from + cut - from,
        to: Math.min(span.to, to) - from,
        offset: span.kind === 'figure' ? span.offset : span.offset + cut,
      }
    })
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}.,’'-]*/gu) ?? []
  return { passage, text, from, words, spans }
}

/** The piece of text that a place of the sentence stands in. */
export function spanAt({ spans }: Sentence, at: number): Span | undefined {
  let [low, high] = [0, spans.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle]!
    if (at < span.from) high = middle - 1
    else if (at >= span.to) low = middle + 1
    else return span
  }
  return undefined
}

/** The Markdown offset of a place in the sentence. */
export function sourceOffset(sentence: Sentence, at: number): number {
  const span = spanAt(sentence, at)
  if (!span) return sentence.passage.spans[0]?.offset ?? 0
  return span.kind === 'figure' ? span.offset : span.offset + (at - span.from)
}

/** So much of a sentence is told with a finding: nobody reads more, and a text may be one sentence. */
const told = 600

/** A finding at a place of the sentence. */
export function findingAt(
  sentence: Sentence,
  at: number,
  finding: Pick<
    ProseFinding,
    'severity' | 'code' | 'found' | 'evidence' | 'mend' | 'fix' | 'candidates'
  >,
): ProseFinding {
  const { section, path, placeOf } = sentence.passage.source
  const { text } = sentence
  const from = text.length <= told ? 0 : Math.max(0, at - told / 2)
  return {
    ...finding,
    path,
    section,
    sentence: text.slice(from, from + told),
    ...placeOf(sourceOffset(sentence, at)),
  }
}
