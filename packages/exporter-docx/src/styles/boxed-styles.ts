import { palette } from './palette.js'
import type { NamedStyle, ParagraphLook } from './style.js'

const { accent, accentTint, muted, mutedTint } = palette

/** The body of a card; its head has other borders, so that cards that follow each other stay apart. */
const card: ParagraphLook = {
  indent: { left: 284, right: 170 },
  borders: { left: { color: accent, width: 36, space: 10 } },
}

/** What is set off from the text: callouts, practice examples, recommendations and quotations. */
export const boxedStyles: readonly NamedStyle[] = [
  ...family('Callout', bar(accent, accentTint), accent),
  ...family('Practice', bar(muted, mutedTint), palette.ink),
  {
    type: 'paragraph',
    id: 'PracticeLabel',
    name: 'Practice Label',
    basedOn: 'PracticeTitle',
    next: 'PracticeTitle',
    paragraph: { after: 0 },
    run: { size: 10, color: muted },
  },
  {
    type: 'paragraph',
    id: 'PracticeHeading',
    name: 'Practice Heading',
    basedOn: 'PracticeTitle',
    next: 'PracticeText',
    paragraph: { before: 0 },
  },
  {
    type: 'paragraph',
    id: 'RecommendationTitle',
    name: 'Recommendation Title',
    basedOn: 'Normal',
    next: 'RecommendationText',
    paragraph: {
      keepNext: true,
      keepLines: true,
      before: 280,
      after: 0,
      ...bar(accent, accentTint),
    },
    run: { size: 12, bold: true, color: accent },
  },
  {
    type: 'paragraph',
    id: 'RecommendationText',
    name: 'Recommendation Text',
    basedOn: 'Normal',
    quick: true,
    paragraph: { keepLines: true, before: 0, after: 100, ...card },
  },
  {
    type: 'paragraph',
    id: 'RecommendationAddressee',
    name: 'Recommendation Addressee',
    basedOn: 'RecommendationText',
    next: 'RecommendationText',
    paragraph: { keepNext: true, before: 40 },
    run: { size: 10, color: muted },
  },
  ...lists('Recommendation', 'RecommendationText', 284),
  {
    type: 'paragraph',
    id: 'RecommendationBasis',
    name: 'Recommendation Basis',
    basedOn: 'RecommendationText',
    paragraph: { after: 20, line: 1.1 },
    run: { size: 10 },
  },
  {
    type: 'paragraph',
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    quick: true,
    paragraph: {
      keepNext: true,
      keepLines: true,
      before: 160,
      after: 60,
      indent: { left: 454, right: 454 },
      borders: { left: { color: accent, width: 24, space: 12 } },
    },
    run: { size: 13, color: accent },
  },
  ...lists('Quote', 'Quote', 454),
  {
    type: 'paragraph',
    id: 'QuoteAttribution',
    name: 'Quote Attribution',
    basedOn: 'Quote',
    next: 'Normal',
    paragraph: { keepNext: false, before: 0, after: 240 },
    run: { size: 10, bold: true, color: muted },
  },
]

function family(name: string, look: ParagraphLook, color: string): NamedStyle[] {
  const text = `${name}Text`
  return [
    {
      type: 'paragraph',
      id: text,
      name: `${name} Text`,
      basedOn: 'Normal',
      quick: true,
      paragraph: { before: 0, after: 120, ...look },
      run: { size: 11 },
    },
    {
      type: 'paragraph',
      id: `${name}Title`,
      name: `${name} Title`,
      basedOn: text,
      next: text,
      quick: true,
      paragraph: { keepNext: true, keepLines: true, before: 240, after: 80 },
      run: { size: 12, bold: true, color },
    },
    ...lists(name, text, 284),
  ]
}

/** Lists within a box; their numbers and indents are those of the numbering. */
function lists(name: string, basedOn: string, left: number): NamedStyle[] {
  return [
    list(`${name}Bullet`, `${name} Bullet`, basedOn),
    list(`${name}Number`, `${name} Number`, basedOn),
    {
      ...list(`${name}ListContinue`, `${name} List Continue`, basedOn),
      paragraph: { after: 80, indent: { left: left + 357 } },
    },
  ]
}

function list(id: string, name: string, basedOn: string): NamedStyle {
  return { type: 'paragraph', id, name, basedOn, paragraph: { after: 80 } }
}

function bar(color: string, fill: string): ParagraphLook {
  return {
    shading: fill,
    indent: { left: 284, right: 170 },
    borders: {
      top: { color: fill, width: 4, space: 6 },
      left: { color, width: 36, space: 10 },
      bottom: { color: fill, width: 4, space: 6 },
      right: { color: fill, width: 4, space: 6 },
    },
  }
}

/** Lists of the running text. */
export const listStyles: readonly NamedStyle[] = [
  { ...list('ListBullet', 'List Bullet', 'Normal'), quick: true },
  { ...list('ListNumber', 'List Number', 'Normal'), quick: true },
  {
    ...list('ListContinue', 'List Continue', 'Normal'),
    paragraph: { after: 80, indent: { left: 397 } },
  },
]
