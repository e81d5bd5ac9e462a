import type { RatingTone } from '@inspectorate/publication'

/** The colours of the house, by role: the one place to replace them. Each tone carries white text. */
export const palette = {
  ink: '16202C',
  accent: '1C3F6E',
  accentTint: 'EAF0F7',
  muted: '505A5F',
  mutedTint: 'EEF0F1',
  hairline: 'C5CCD3',
  paper: 'FFFFFF',
  warning: 'A3241C',
  tones: {
    outstanding: { full: '00563F', tint: 'D9EFE6' },
    good: { full: '2F7D32', tint: 'E3F1E1' },
    'requires-improvement': { full: 'A85400', tint: 'FBEAD6' },
    inadequate: { full: 'A3241C', tint: 'F9E0DD' },
    'not-rated': { full: '505A5F', tint: 'EEF0F1' },
  } satisfies Record<RatingTone, { full: string; tint: string }>,
  /** Bars of a group, in order. */
  series: ['1C3F6E', '6786B3', '3E6D6A', '8A6D3B', '505A5F', '16202C'],
} as const
