import { colors as palette } from './palette.js'

/** What is set off from the text: callouts, practice examples, recommendations, quotations. */
export const blockStyle = `
.insp-callout, .insp-example { max-width: 36.5rem; margin: 1.6em 0; padding: 1em 1.2em; }
.insp-callout { border-inline-start: 6px solid ${palette.accent}; background: ${palette.accentTint}; }
.insp-example { border: 2px solid ${palette.accent}; }
.insp-callout > :last-child, .insp-example > :last-child, .insp-quotation blockquote > :last-child { margin-bottom: 0; }
.insp .insp-set-title { margin-bottom: .5em; color: ${palette.accent}; font-weight: bold; font-size: 1.06em; }
.insp-kicker { display: block; margin-bottom: .15em; font-size: .82em; text-transform: none; color: ${palette.muted}; }
.insp-card { max-width: 36.5rem; margin: 1.2em 0; border: 1px solid ${palette.hairline}; border-inline-start: 6px solid ${palette.accent}; scroll-margin-top: 1rem; }
.insp .insp-card > * { padding-inline: 1.2em; }
.insp .insp-card > .insp-card-title { margin: 0; padding: .5em 1.2em; background: ${palette.accentTint}; color: ${palette.accent}; font-weight: bold; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.insp .insp-card-for { margin: .6em 0 .4em; font-size: .9em; color: ${palette.muted}; }
.insp .insp-card-text > :last-child { margin-bottom: .8em; }
.insp-basis { padding-bottom: .2em; font-size: .9em; }
.insp .insp-basis > p { margin: 0; font-weight: bold; }
.insp .insp-basis ul { margin: .2em 0 .8em; }
.insp .insp-basis li { margin: 0; }
.insp-card:target { outline: 3px solid ${palette.accent}; }
.insp-quotation { margin: 1.6em 0; padding-inline-start: 1.3em; border-inline-start: 4px solid ${palette.hairline}; }
.insp-quotation blockquote { margin: 0; padding: 0; font-size: 1.12em; line-height: 1.45; font-style: italic; color: ${palette.accent}; }
.insp-quotation figcaption { margin-top: .5em; color: ${palette.muted}; }
`
