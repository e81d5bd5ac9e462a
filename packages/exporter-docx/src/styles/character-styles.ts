import { palette } from './palette.js'
import { ratingTones, toneName } from './rating-tones.js'
import type { NamedStyle } from './style.js'

/** Styles of runs within a paragraph. */
export const characterStyles: readonly NamedStyle[] = [
  { type: 'character', id: 'DefaultParagraphFont', name: 'Default Paragraph Font' },
  character('Strong', 'Strong', { bold: true }),
  character('Emphasis', 'Emphasis', { italic: true }),
  // Not “Strong Emphasis”: LibreOffice calls Strong by that name.
  character('StrongAndEmphasis', 'Strong and Emphasis', { bold: true, italic: true }),
  character('Hyperlink', 'Hyperlink', { color: palette.accent, underline: true }),
  character('FootnoteReference', 'footnote reference', { raised: true }),
  character('LineNumber', 'line number', { size: 8, color: palette.muted }),
  character('CoverLabel', 'Cover Label', { bold: true, color: palette.accent }),
  character('RatingGauge', 'Rating Gauge', { bold: false }),
  ...ratingTones.map((tone) =>
    character(`Rating${toneName(tone).id}`, `Rating ${toneName(tone).name}`, {
      bold: true,
      color: palette.paper,
      shading: palette.tones[tone].full,
    }),
  ),
]

function character(id: string, name: string, run: NonNullable<NamedStyle['run']>): NamedStyle {
  return { type: 'character', id, name, basedOn: 'DefaultParagraphFont', quick: true, run }
}
