import { colors as palette } from './palette.js'

const tones = Object.entries(palette.tones)
  .map(
    ([tone, { full, tint }]) =>
      `.insp-${tone} { background: ${full}; }\n.insp-tint-${tone} { background: ${tint}; border-inline-start-color: ${full}; }`,
  )
  .join('\n')

/** Ratings: the word in white on its colour, with a gauge that reads without colour. */
export const ratingStyle = `
.insp-tag { display: inline-block; position: relative; padding: .18em .6em; border: 1px solid transparent; border-radius: 3px; color: #fff; font-weight: bold; line-height: 1.3; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.insp-gauge { float: inline-end; margin-inline-start: .7em; white-space: nowrap; -webkit-user-select: none; user-select: none; }
.insp-gauge i { display: inline-block; margin-inline-start: .2em; width: .62em; height: .62em; border: .12em solid currentColor; }
.insp-gauge .insp-on { background: currentColor; }
.insp-box { max-width: 36.5rem; margin: 1.4em 0 1.6em; padding: .9em 1.2em; border-inline-start: 10px solid; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.insp .insp-box p { margin: 0; }
.insp-box-title { font-weight: bold; }
.insp .insp-box .insp-box-rating { margin: .35em 0; font-size: 1.3em; }
.insp-box-rating .insp-tag { padding: .3em .7em; }
.insp-box-rating .insp-gauge { margin-inline-start: .9em; }
.insp-glance { max-width: 46rem; margin: 1.4em 0 1.8em; }
.insp .insp-glance p { margin: 0 0 .4em; }
.insp .insp-glance-group { padding-top: .4em; font-weight: bold; color: ${palette.accent}; }
.insp .insp-glance ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5rem), 1fr)); gap: .6em; margin: 0 0 .8em; padding: 0; list-style: none; }
.insp .insp-tile { display: flex; flex-direction: column; justify-content: space-between; gap: .5em; margin: 0; padding: .6em .7em; border-inline-start-width: 6px; border-inline-start-style: solid; break-inside: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.insp-tile .insp-tag { font-size: .88em; padding-inline: .5em; }
.insp-tile .insp-gauge { margin-inline-start: .4em; }
.insp-firmness { margin-top: .7em; }
.insp-firmness summary { cursor: pointer; min-height: 1.5em; text-decoration: underline; text-underline-offset: .15em; }
.insp .insp-firmness ul { margin: .5em 0 0; }
${tones}
`
