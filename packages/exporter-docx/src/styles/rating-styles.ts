import { textWidth, type PageShape } from './page-shape.js'
import { palette } from './palette.js'
import { ratingTones, toneName } from './rating-tones.js'
import type { Border, NamedStyle, ParagraphLook } from './style.js'

/** Where the gauge of a rating begins in a cell of our own page. */
const gaugeAt = 2280
/** The share of the text that the column of ratings is, without what is beside its text. */
const ratingColumn = 0.34
const besideText = 280
/** Room for four squares of any font: some programs take them from one in which they are wide. */
const widestGauge = 720

/** In a house’s font and on its page, the gauge stands where it fits beside the rating all the same. */
function gaugeTab(page: PageShape, housed: boolean): number {
  if (!housed) return gaugeAt
  return Math.floor(textWidth(page) * ratingColumn) - besideText - widestGauge
}

const bases = (page: PageShape, housed: boolean): readonly NamedStyle[] => [
  {
    type: 'paragraph',
    id: 'RatingBoxTitle',
    name: 'Rating Box Title',
    basedOn: 'Normal',
    paragraph: { keepNext: true, keepLines: true, before: 320, after: 0, line: 1.1 },
    run: { size: 11, color: palette.paper },
  },
  {
    type: 'paragraph',
    id: 'RatingBox',
    name: 'Rating Box',
    basedOn: 'Normal',
    paragraph: { keepNext: true, keepLines: true, before: 0, after: 0, line: 1.15 },
    run: { size: 20, bold: true, color: palette.paper },
  },
  {
    type: 'paragraph',
    id: 'RatingBoxDetail',
    name: 'Rating Box Detail',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { keepLines: true, before: 0, after: 320, line: 1.1 },
    run: { size: 11, color: palette.ink },
  },
  {
    type: 'paragraph',
    id: 'RatingBoxLast',
    name: 'Rating Box Last',
    basedOn: 'RatingBox',
    next: 'Normal',
    paragraph: { keepNext: false, after: 320 },
  },
  {
    type: 'paragraph',
    id: 'TableRating',
    name: 'Table Rating',
    basedOn: 'TableText',
    paragraph: {
      indent: { left: 80, right: 80 },
      tabs: [{ at: gaugeTab(page, housed), to: 'left' }],
    },
    run: { size: 9.5, bold: true, color: palette.paper },
  },
]

/** Boxes and cells of a rating: the shape once, the colours of each tone. */
export const ratingStyles = (page: PageShape, housed: boolean): readonly NamedStyle[] => [
  ...bases(page, housed),
  ...ratingTones.flatMap((tone) => {
    const { full, tint } = palette.tones[tone]
    return [
      toned('RatingBoxTitle', 'Rating Box Title', tone, box(full)),
      toned('RatingBox', 'Rating Box', tone, box(full)),
      toned('RatingBoxLast', 'Rating Box Last', tone, box(full)),
      toned('RatingBoxDetail', 'Rating Box Detail', tone, box(tint)),
      toned('TableRating', 'Table Rating', tone, filled(full, 2, 4)),
    ]
  }),
]

function toned(
  base: string,
  name: string,
  tone: (typeof ratingTones)[number],
  paragraph: ParagraphLook,
): NamedStyle {
  return {
    type: 'paragraph',
    id: `${base}${toneName(tone).id}`,
    name: `${name} ${toneName(tone).name}`,
    basedOn: base,
    next: 'Normal',
    paragraph,
  }
}

function box(fill: string): ParagraphLook {
  return { ...filled(fill, 6, 9), indent: { left: 200, right: 200 } }
}

/**
 * Colour that reaches beyond the text by borders of the same colour: paragraphs have no padding.
 * Word and LibreOffice join paragraphs with the same borders to one area.
 */
function filled(fill: string, upright: number, sideways: number): ParagraphLook {
  const side = (space: number): Border => ({ color: fill, width: 8, space })
  return {
    shading: fill,
    borders: {
      top: side(upright),
      left: side(sideways),
      bottom: side(upright),
      right: side(sideways),
    },
  }
}
