import { palette as light } from './palette.js'

/** Colours of text, lines and tints on dark paper; those of ratings carry white text on either. */
const darkColors = {
  ink: '#e6ebf0',
  paper: '#14191f',
  accent: '#9cc2f0',
  accentTint: '#1e2a39',
  muted: '#aeb8c1',
  hairline: '#4d5965',
} as const

const tints = {
  outstanding: '#0f2f25',
  good: '#17301a',
  'requires-improvement': '#3a2510',
  inadequate: '#3d1b18',
  'not-rated': '#232a31',
} as const

const declared = [
  ...Object.entries(darkColors),
  ...Object.entries(tints).map(([tone, tint]) => [`tones-${tone}-tint`, tint] as const),
]
  .map(([role, color]) => `--insp-${role}: ${color}; `)
  .join('')

/**
 * For who reads light text on dark: the same roles, each as legible as on paper. What carries white text keeps
 * its colour, what is marked in yellow has dark text, and charts and logos, which are made for paper, stand
 * on it. A fragment stays as it is: it stands on the page of another.
 */
export const darkStyle = `
@media screen and (prefers-color-scheme: dark) {
html { color-scheme: dark; }
body { background: ${darkColors.paper}; }
.insp { ${declared}}
.insp-band, .insp thead th { background: ${light.accent}; }
.insp-state, .insp a.insp-skip, .insp a:focus-visible, .insp-scrolls:focus-visible, .insp-contents:focus-visible, .insp-unfolds > summary:focus-visible, .insp-figure:target, .insp-note-mark a:target { color: ${light.ink}; }
.insp .insp-state { border-color: ${light.ink}; }
.insp-chart svg { box-sizing: content-box; width: calc(100% - 1.6em); padding: .8em; background: #fff; }
}
`
