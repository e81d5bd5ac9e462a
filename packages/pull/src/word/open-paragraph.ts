import { figureOfBookmark, type WordStyle } from '@inspectorate/provenance/word'
import type { Marks, Piece } from '../token/token.js'
import { plainTokens } from '../token/token.js'
import { tokensOf } from '../token/tokens-of.js'
import type { Anchor, EditedParagraph, ParagraphForm, Surroundings } from './edited-document.js'

/** A paragraph while it is read. */
export interface OpenParagraph {
  style: WordStyle | undefined
  /** Whether its style is bold, so that bold in it says nothing. */
  plain: { strong: boolean; emphasis: boolean }
  numberingId: string | null
  numberingLevel: number
  pieces: Piece[]
  anchors: Anchor[]
  frames: Set<string>
  drawings: number
  comments: Map<string, string>
  boxed: boolean
  inTable: boolean
  /** Whether the mark at its end is gone: it goes on in the next. */
  goesOn: boolean
}

export function openParagraph(boxed: boolean, inTable: boolean): OpenParagraph {
  return {
    style: undefined,
    plain: { strong: false, emphasis: false },
    numberingId: null,
    numberingLevel: 0,
    pieces: [],
    anchors: [],
    frames: new Set(),
    drawings: 0,
    comments: new Map(),
    boxed,
    inTable,
    goesOn: false,
  }
}

const anchor = /^t_(\d+)_(\d+)(_\w*)?$/
const frame = /^u_\d+_\d+_(?:label|by)$/

/** Takes note of a bookmark that the paragraph stands in. */
export function markParagraph(paragraph: OpenParagraph, name: string): void {
  const [, section, from, copy] = anchor.exec(name) ?? []
  if (section !== undefined) {
    const found = { section: Number(section), from: Number(from), isCopy: copy !== undefined }
    if (!paragraph.anchors.some((one) => one.section === found.section && one.from === found.from))
      paragraph.anchors.push(found)
  } else if (frame.test(name)) paragraph.frames.add(name)
}

/** Adds text, as part of a figure where its bookmark is open. */
export function addText(
  paragraph: OpenParagraph,
  text: string,
  marks: Marks,
  figure: string | undefined,
): void {
  const own = {
    strong: marks.strong && !paragraph.plain.strong,
    emphasis: marks.emphasis && !paragraph.plain.emphasis,
    href: marks.href,
  }
  const last = paragraph.pieces.at(-1)
  const name = figure === undefined ? undefined : placeOfFigure(figure)
  if (name !== undefined && last?.kind === 'figure' && last.name === name)
    paragraph.pieces[paragraph.pieces.length - 1] = { ...last, text: last.text + text }
  else if (name !== undefined) paragraph.pieces.push({ kind: 'figure', name, text, ...own })
  else paragraph.pieces.push({ kind: 'text', text, ...own })
}

/** `figure_cases_2_Copy_1` is the second place of that figure. */
function placeOfFigure(bookmark: string): string | undefined {
  const found = figureOfBookmark(bookmark)
  return found && `${found.id.replaceAll('-', '_')}_${found.use}`
}

/** The paragraph when all of it is read. */
export function closeParagraph(
  open: OpenParagraph,
  counts: (id: string, level: number) => boolean,
  story: { readonly isNote: boolean; readonly under: readonly string[] },
): EditedParagraph {
  const tokens = tokensOf(open.pieces)
  return {
    around: story.isNote ? 'note' : surroundingsOf(open),
    form: formOf(open, counts),
    anchors: open.anchors,
    frames: [...open.frames],
    tokens,
    text: plainTokens(tokens).trim(),
    drawings: open.drawings,
    comments: open.comments,
    under: story.under,
  }
}

function surroundingsOf({ style, inTable }: OpenParagraph): Surroundings {
  if (inTable) return 'table'
  const name = style?.name ?? 'normal'
  if (/^(?:toc|contents|table of figures)\b/.test(name)) return 'contents'
  if (/^(?:quote|quotations?)\b/.test(name)) return 'quotation'
  if (name.startsWith('practice')) return 'practice'
  if (name.startsWith('recommendation')) return 'recommendation'
  return name.startsWith('callout') ? 'callout' : 'text'
}

function formOf(
  { style, numberingId, numberingLevel }: OpenParagraph,
  counts: (id: string, level: number) => boolean,
): ParagraphForm {
  if (style?.level !== null && style?.level !== undefined)
    return { is: 'heading', level: style.level }
  if (numberingId !== null && numberingId !== '0')
    return { is: 'item', ordered: counts(numberingId, numberingLevel), level: numberingLevel }
  return { is: / ?list continue$/.test(style?.name ?? '') ? 'continued' : 'body' }
}
