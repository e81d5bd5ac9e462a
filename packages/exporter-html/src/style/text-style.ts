import { colors as palette, lightColors } from './palette.js'

/** Type, headings, links and lists. */
export const textStyle = `
.insp { ${lightColors}}
.insp { box-sizing: border-box; color: ${palette.ink}; background: ${palette.paper}; font-family: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Arial, "Liberation Sans", sans-serif; font-size: 1.0625rem; line-height: 1.55; text-align: start; overflow-wrap: break-word; }
.insp *, .insp *::before, .insp *::after { box-sizing: inherit; }
.insp p, .insp ul, .insp ol, .insp dl { margin: 0 0 1em; padding: 0; }
.insp ul, .insp ol { padding-inline-start: 1.6em; }
.insp li { margin: 0 0 .4em; }
.insp li > p, .insp li > ul, .insp li > ol { margin-bottom: .4em; }
.insp ol > li::marker { color: ${palette.accent}; font-weight: bold; }
.insp ul > li::marker { color: ${palette.accent}; }
.insp dd { margin: 0; }
.insp h1, .insp h2, .insp h3, .insp h4, .insp h5, .insp h6 { margin: 0; color: ${palette.accent}; font-weight: bold; line-height: 1.2; text-wrap: balance; }
.insp-main > p, .insp-main > ul, .insp-main > ol, .insp-main > .insp-heading, .insp-main > .insp-quotation, .insp-notes > ol { max-width: 36.5rem; }
.insp-main { outline: none; }
.insp-heading { position: relative; margin: 2em 0 .6em; }
.insp-level-1 { margin-top: 3.2em; padding-top: 1em; border-top: 3px solid ${palette.accent}; }
.insp-main > .insp-level-1:first-child { margin-top: 0; }
.insp-heading > h1, .insp-heading > h2, .insp-heading > h3, .insp-heading > h4, .insp-heading > h5, .insp-heading > h6 { display: inline; }
.insp-level-1 > :first-child { font-size: 1.85em; }
.insp-level-2 > :first-child { font-size: 1.4em; }
.insp-level-3 > :first-child { font-size: 1.12em; }
.insp-number { margin-inline-end: .35em; }
.insp .insp-anchor { color: ${palette.muted}; font-weight: normal; text-decoration: none; opacity: 0; padding: 0 .35em; -webkit-user-select: none; user-select: none; }
.insp-heading:hover > .insp-anchor, .insp .insp-anchor:focus { opacity: 1; }
.insp-lead { font-size: 1.15em; line-height: 1.5; color: ${palette.accent}; }
.insp-signature { margin-top: 4em; }
.insp-note { font-size: .9em; color: ${palette.muted}; }
.insp a { color: ${palette.accent}; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em; }
.insp a:hover { text-decoration-thickness: 3px; }
.insp a:focus-visible, .insp-scrolls:focus-visible, .insp-contents:focus-visible { outline: 3px solid ${palette.ink}; outline-offset: 2px; background: ${palette.focus}; color: ${palette.ink}; }
.insp a.insp-figure { text-decoration: underline dotted 2px; text-underline-offset: .22em; unicode-bidi: isolate; }
.insp a.insp-figure:hover { background: ${palette.accentTint}; }
.insp-figure:target, .insp-note-mark a:target { background: ${palette.focus}; }
.insp-note-mark { font-size: .75em; line-height: 0; }
.insp-note-mark a { padding: .3em .25em; }
.insp-spoken { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; -webkit-user-select: none; user-select: none; }
.insp-skip { position: absolute; inset-inline-start: 1rem; top: 0; z-index: 2; padding: .7em 1em; background: ${palette.focus}; transform: translateY(-120%); }
.insp a.insp-skip:focus { transform: none; color: ${palette.ink}; outline-offset: -3px; }
`
