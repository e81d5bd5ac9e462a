import type { RatingTone } from '@inspectorate/publication'

/** Colours, as Word writes them. A rating’s word is always printed with its colour. */
export const ink = '16202C'
export const accent = '1C3F6E'
export const hairline = 'C5CCD3'
export const white = 'FFFFFF'

export const toneColours: Record<RatingTone, { readonly fill: string; readonly tint: string }> = {
  outstanding: { fill: '00563F', tint: 'D9EFE6' },
  good: { fill: '2F7D32', tint: 'E3F1E1' },
  'requires-improvement': { fill: 'A85400', tint: 'FBEAD6' },
  inadequate: { fill: 'A3241C', tint: 'F9E0DD' },
  'not-rated': { fill: '505A5F', tint: 'EEF0F1' },
}

/** Width of the text on A4 with margins of 2.5 cm, in twentieths of a point. */
export const textWidth = 9072
/** 2.5 cm. */
export const margin = 1417

/** Four squares, as many filled as the rating’s place: reads without colour. */
export function gauge({ position, of }: { position?: number; of: number }): string {
  return position === undefined ? '' : '■'.repeat(position) + '□'.repeat(of - position)
}
