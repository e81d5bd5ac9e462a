import { colors as palette } from './palette.js'

/** Footnotes and the evidence of figures. */
export const notesStyle = `
.insp-notes > ol { font-size: .94em; }
.insp-notes li:target, .insp-entry:target { background: ${palette.accentTint}; outline: 3px solid ${palette.accent}; }
.insp-evidence > p { max-width: 36.5rem; }
.insp-entry { max-width: 46rem; padding: .8em .6em; border-top: 1px solid ${palette.hairline}; font-size: .94em; scroll-margin-top: 1rem; }
.insp-entry > :first-child { font-size: 1.06em; }
.insp-entry dl { margin: .3em 0; }
.insp-entry dl div { display: grid; grid-template-columns: minmax(0, 12em) minmax(0, 1fr); gap: 0 1em; }
.insp-entry dt { color: ${palette.muted}; }
.insp-entry dd { unicode-bidi: isolate; }
.insp .insp-entry p { margin: 0; }
.insp .insp-back a { display: inline-block; min-width: 1.6em; padding: .15em .2em; }
.insp .insp-entry .insp-back { margin-inline-start: -.2em; }
@media screen and (max-width: 30em) {
.insp-entry dl div { display: block; margin-bottom: .3em; }
}
`
