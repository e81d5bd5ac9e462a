import { colors as palette } from './palette.js'

/** Charts: one drawing, which stretches to its place; its table unfolds below it. */
export const chartStyle = `
.insp-chart { max-width: 36.5rem; margin: 1.8em 0 .8em; padding: 0; }
.insp-chart figcaption { margin-bottom: .6em; font-weight: bold; color: ${palette.accent}; }
.insp-chart svg { display: block; }
.insp .insp-chart-table { margin: .4em 0 1.4em; font-size: .9em; }
.insp-numbers { margin: 0 0 1.8em; }
.insp-unfolds > summary { display: list-item; width: fit-content; padding: .2em 0; color: ${palette.accent}; text-decoration: underline; text-underline-offset: .18em; cursor: pointer; }
.insp-unfolds > summary::marker { color: ${palette.accent}; }
.insp-unfolds > summary:focus-visible { outline: 3px solid ${palette.ink}; outline-offset: 2px; background: ${palette.focus}; color: ${palette.ink}; }
.insp-numbers > .insp-table { margin-top: .8em; }
`
