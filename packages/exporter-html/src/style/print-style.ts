/**
 * On paper: the sizes of the Word report, what belongs together stays together. The contents have page numbers where
 * who prints knows `target-counter` (WeasyPrint, Prince, Antenna House); browsers do not, and leave them out.
 */
export const printStyle = `
@media print {
.insp { font-family: Arial, "Liberation Sans", Helvetica, sans-serif; font-size: 11.5pt; line-height: 1.35; }
.insp-skip, .insp .insp-anchor, .insp-back, .insp-firmness { display: none; }
.insp-main > p, .insp-main > ul, .insp-main > ol, .insp-main > .insp-heading, .insp-main > .insp-quotation, .insp-table, .insp-notes > ol, .insp-callout, .insp-example, .insp-card, .insp-box, .insp-evidence > p, .insp-entry { max-width: none; }
.insp p, .insp li { orphans: 3; widows: 3; }
.insp a { color: inherit; text-decoration: none; }
.insp a[href^="http"], .insp a[href^="mailto"] { text-decoration: underline; text-decoration-thickness: .5pt; }
.insp a.insp-figure { text-decoration: underline dotted .7pt; }
.insp-frame { padding: 0; }
.insp-heading { break-after: avoid; break-inside: avoid; margin: 1.4em 0 .5em; }
.insp-level-1 { break-before: page; margin-top: 0; padding-top: .5em; }
.insp-level-1 > :first-child { font-size: 22pt; }
.insp-level-2 > :first-child { font-size: 16pt; }
.insp-level-3 > :first-child { font-size: 13pt; }
.insp-glance { font-size: 10pt; }
.insp .insp-glance ul { grid-template-columns: repeat(3, 1fr); gap: .4em; margin-bottom: .4em; }
.insp .insp-tile { gap: .25em; padding: .4em .6em; }
.insp-lead { font-size: 13pt; line-height: 1.35; break-after: avoid; }
.insp-callout, .insp-example, .insp-card, .insp-box, .insp-quotation, .insp-chart, .insp-entry { break-inside: avoid; }
.insp-chart figcaption { break-after: avoid; }
.insp-chart svg { zoom: .8; }
.insp-callout { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.insp-box { margin: 1em 0 1.2em; }
.insp-box-title { break-after: avoid; }
.insp-table, .insp-scrolls { overflow: visible; break-inside: avoid; margin: 1.2em 0 1.4em; }
.insp table { font-size: 10.5pt; }
.insp caption { break-after: avoid; }
.insp thead { display: table-header-group; }
.insp tr { break-inside: avoid; }
.insp-contents { break-before: page; }
.insp .insp-contents { font-size: 10pt; line-height: 1.25; }
.insp .insp-contents a { padding: .1em 0; }
.insp-contents > :first-child { font-size: 22pt; }
.insp-contents a::after { margin-inline-start: auto; padding-inline-start: 1em; font-variant-numeric: tabular-nums; content: "\\2003" target-counter(attr(href url), page); }
.insp-notes .insp-level-1 { break-before: auto; border-top-width: 1px; margin-top: 2em; }
.insp-notes .insp-level-1 > :first-child { font-size: 16pt; }
.insp-entry dl div, .insp-entry dt, .insp-entry dd { display: inline; }
.insp-entry dt::after { content: ": "; }
.insp-entry div:not(:last-child) > dd::after { content: " · "; }
.insp-unfolds::details-content { display: block; block-size: auto; content-visibility: visible; overflow: visible; }
.insp-unfolds > summary { display: none; }
.insp .insp-evidence .insp-level-1 { break-before: page; border-top: 0; margin-top: 0; }
.insp-evidence .insp-level-1 > :first-child { font-size: 22pt; }
.insp-evidence .insp-entries { columns: 2; column-gap: 1cm; }
.insp-entry { font-size: 8.5pt; line-height: 1.3; padding: .5em 0; }
.insp-colophon { break-inside: avoid; margin-top: 2em; }
}
`
