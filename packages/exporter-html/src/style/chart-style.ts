import { palette } from './palette.js'

/** Charts: one drawing for wide places, one for narrow ones. */
export const chartStyle = `
.insp-chart { margin: 1.8em 0; padding: 0; container-type: inline-size; }
.insp-chart figcaption { margin-bottom: .6em; font-weight: bold; color: ${palette.accent}; }
.insp-chart svg { display: block; width: 100%; height: auto; max-width: 45em; }
.insp-chart .insp-narrow { display: none; max-width: 26em; }
.insp .insp-chart-table { margin: .4em 0 0; font-size: .9em; }
@container (max-width: 33rem) {
.insp-chart .insp-wide { display: none; }
.insp-chart .insp-narrow { display: block; }
}
`
