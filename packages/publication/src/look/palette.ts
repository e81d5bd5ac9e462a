import type { RatingTone } from '../view/rating-mark.js'

/**
 * The colours of the house, by role: the one place to replace them. Six hexadecimal digits each, as
 * Word writes them. White text on any tone’s full colour has a contrast of 5.1 or more.
 */
export const palette = {
  ink: '16202c',
  accent: '1c3f6e',
  accentTint: 'eaf0f7',
  /** What stands against the accent, such as answers of the other side; told from it by people who see no red or green. */
  opposite: '7a4a12',
  muted: '505a5f',
  mutedTint: 'eef0f1',
  hairline: 'c5ccd3',
  paper: 'ffffff',
  focus: 'ffdd00',
  warning: 'a3241c',
  tones: {
    outstanding: { full: '00563f', tint: 'd9efe6' },
    good: { full: '2f7d32', tint: 'e3f1e1' },
    'requires-improvement': { full: 'a85400', tint: 'fbead6' },
    inadequate: { full: 'a3241c', tint: 'f9e0dd' },
    'not-rated': { full: '505a5f', tint: 'eef0f1' },
  } satisfies Record<RatingTone, { full: string; tint: string }>,
  /** Bars of a group, in order; their names stand beside them. */
  series: ['1c3f6e', '6786b3', '3e6d6a', '8a6d3b', '505a5f', '16202c'],
} as const
