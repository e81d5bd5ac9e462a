import { colors as palette } from './palette.js'

/** The band with the title, the summary under it, the contents and the footer. */
export const coverStyle = `
.insp-state { print-color-adjust: exact; -webkit-print-color-adjust: exact; border-bottom: 3px solid ${palette.ink}; background: ${palette.focus}; color: ${palette.ink}; }
.insp .insp-state { margin: 0; padding: .7em max(1rem, calc(50% - 39rem)); }
.insp-cover { container-type: inline-size; }
.insp-logo { padding: 1.2em max(1rem, calc(50% - 39rem)); background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.insp-logo img { display: block; width: auto; height: auto; max-width: min(100%, 22rem); max-height: 4.5rem; }
.insp-band { padding: 2.5em max(1rem, calc(50% - 39rem)) 2.2em; background: ${palette.accent}; color: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.insp .insp-band h1, .insp .insp-band h2, .insp .insp-band h3 { color: #fff; line-height: 1.12; max-width: 22em; hyphens: manual; }
.insp .insp-publisher { margin-bottom: 1.6em; font-weight: bold; }
.insp .insp-subtitle { margin: .6em 0 0; font-size: 1.25em; line-height: 1.35; }
.insp .insp-date { margin: .6em 0 0; }
.insp-summary { display: flex; flex-wrap: wrap; gap: 1.5em 3em; align-items: flex-start; padding: 1.8em max(1rem, calc(50% - 39rem)); border-bottom: 1px solid ${palette.hairline}; }
.insp .insp-summary .insp-box { flex: 1 1 22em; max-width: 36.5rem; margin: 0; }
.insp .insp-summary dl { flex: 1 1 18em; margin: 0; }
.insp-summary dl div { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: 0 1em; padding: .3em 0; border-bottom: 1px solid ${palette.hairline}; }
.insp-summary dl div:last-child { border-bottom: 0; }
.insp-summary dt { color: ${palette.muted}; }
.insp-summary dd { min-width: 0; }
.insp-frame { padding: 2em max(1rem, calc(50% - 39rem)) 4em; }
.insp .insp-contents { margin-bottom: 3em; font-size: .94em; line-height: 1.35; }
.insp-contents > :first-child { font-size: 1.2em; margin-bottom: .5em; }
.insp-contents ul { list-style: none; margin: 0; padding: 0; }
.insp-contents ul ul { padding-inline-start: 1em; }
.insp-contents li { margin: 0; }
.insp .insp-contents a { display: flex; padding: .35em 0; text-decoration: none; }
.insp-contents a > span { min-width: 0; }
.insp-contents a > .insp-number { flex: none; }
.insp .insp-contents a:hover { text-decoration: underline; }
.insp-contents > ul > li > a { font-weight: bold; }
.insp-colophon { padding: 2em max(1rem, calc(50% - 39rem)); border-top: 3px solid ${palette.accent}; background: ${palette.tones['not-rated'].tint}; font-size: .94em; }
.insp .insp-colophon p { margin-bottom: .35em; }
`
