import { colors as palette } from './palette.js'

/**
 * Tables: a header row in accent, hairlines between rows, no vertical lines. Columns are as wide as their longest words;
 * only words longer than any of prose break. A note’s mark is not copied: “71%” with a note is no 711.
 */
export const tableStyle = `
.insp-table { position: relative; max-width: 36.5rem; margin: 1.6em 0 1.8em; overflow-x: auto; }
.insp-broad { max-width: none; }
.insp table { width: 100%; margin: 0; border: 0; border-collapse: collapse; font-size: .94em; line-height: 1.4; font-variant-numeric: tabular-nums; background: none; }
.insp caption { caption-side: top; padding: 0 0 .5em; text-align: start; font-weight: bold; color: ${palette.accent}; }
.insp th, .insp td { padding: .45em .6em; border: 0; border-bottom: 1px solid ${palette.hairline}; text-align: start; vertical-align: top; font-weight: normal; background: none; color: inherit; }
.insp thead th { background: ${palette.accent}; color: #fff; font-weight: bold; vertical-align: bottom; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.insp .insp-long { overflow-wrap: anywhere; }
.insp .insp-end { text-align: end; }
.insp .insp-whole { white-space: nowrap; }
.insp-table .insp-note-mark { -webkit-user-select: none; user-select: none; }
.insp .insp-span { padding-top: .9em; border-bottom: 2px solid ${palette.accent}; font-weight: bold; color: ${palette.accent}; }
.insp .insp-emphasised > * { background: ${palette.accentTint}; font-weight: bold; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.insp .insp-emphasised > :first-child { box-shadow: inset 5px 0 0 ${palette.accent}; padding-inline-start: .9em; }
.insp .insp-ratings tbody td, .insp .insp-ratings tbody th { vertical-align: middle; }
.insp-ratings .insp-tag { width: 100%; max-width: 17em; }
@media screen and (max-width: 40em) {
.insp-scrolls table { min-width: 27rem; }
.insp-scrolls caption > span { display: block; position: sticky; inset-inline-start: 0; max-width: calc(100vw - 2rem); }
.insp-table table { font-size: .9em; }
.insp .insp-table th, .insp .insp-table td { padding-inline: .4em; }
}
@media screen and (max-width: 26em) {
.insp-table table { font-size: .82em; }
.insp .insp-table th, .insp .insp-table td { padding-inline: .3em; }
.insp-table .insp-tag { padding-inline: .4em; }
.insp-table:not(.insp-scrolls) tbody > tr > :first-child { overflow-wrap: anywhere; hyphens: auto; }
}
@media print {
.insp .insp-dense table { table-layout: fixed; font-size: 8pt; }
}
@media print, not all and (max-width: 40em) {
.insp-ratings .insp-tag { padding-inline-end: 4.4em; white-space: nowrap; }
.insp-ratings .insp-gauge { position: absolute; inset-inline-end: .6em; }
}
`
