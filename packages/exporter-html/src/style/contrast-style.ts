/** Colours of the reader’s own choice: what was said by colour is said by lines. */
export const contrastStyle = `
@media (prefers-contrast: more) {
.insp-note, .insp-kicker, .insp-card-for, .insp-entry dt, .insp-summary dt, .insp-quotation figcaption { color: inherit; }
.insp th, .insp td { border-bottom-color: currentColor; }
}
@media (forced-colors: active) {
.insp-tag, .insp-tile, .insp-callout, .insp-box, .insp-state { border: 1px solid; }
.insp-gauge i { forced-color-adjust: none; border-color: CanvasText; }
.insp-gauge .insp-on { background: CanvasText; }
.insp-band { border-bottom: 3px solid; }
.insp .insp-emphasised > :first-child { border-inline-start: 5px solid; }
.insp-chart text { fill: CanvasText; stroke: Canvas; paint-order: stroke; }
.insp-bar { fill: CanvasText; }
.insp-dot { fill: CanvasText; stroke: Canvas; }
.insp-track { stroke: GrayText; }
.insp-boundary, .insp-axis { stroke: CanvasText; }
.insp-notes li:target, .insp-entry:target { outline-color: Highlight; }
}
`
