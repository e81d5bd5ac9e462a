import { palette } from '@inspectorate/publication'
import { escaped } from './escaped.js'

/** A page that asks for nothing from elsewhere and runs one script of its own. */
export function pageFrame(page: {
  readonly title: string
  readonly body: string
  readonly script: string
}): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${page.body}
</main>
<script>${page.script}</script>
</body>
</html>
`
}

const { ink, accent, hairline, paper, focus, mutedTint, tones } = palette

/** The colour of a rating stands at its edge: its word is enough, and is read in any colours. */
const edges = Object.entries(tones)
  .map(([tone, { full }]) => `.${tone}{box-shadow:inset .3rem 0 #${full}}`)
  .join('\n')

const style = `
:root{color-scheme:light dark;--ink:#${ink};--paper:#${paper};--accent:#${accent};--line:#${hairline};--tint:#${mutedTint}}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaee;--paper:#12181f;--accent:#9cc2f0;--line:#46525e;--tint:#1d2630}}
body{font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Arial,sans-serif;color:var(--ink);background:var(--paper);margin:0}
main{max-width:80rem;margin:0 auto;padding:1rem}
h1{color:var(--accent);line-height:1.2;overflow-wrap:anywhere}
p{max-width:70ch}
form{display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:end}
form[hidden],[hidden]{display:none}
form p{margin:.5rem 0;max-width:100%}
label{display:block;font-weight:bold}
input,select,button{font:inherit;max-width:100%;box-sizing:border-box}
input,select{padding:.25rem;color:inherit;background:var(--paper);border:1px solid var(--ink)}
[role=status]{flex-basis:100%}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:bold;padding:.5rem 0}
/* Stays in view where the table is wider. */
.wide caption span{display:block;position:sticky;left:0;max-width:calc(100vw - 2rem)}
th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
thead th{background:var(--tint);vertical-align:bottom}
tbody th{min-width:8rem;overflow-wrap:anywhere}
thead button{font-weight:bold;background:none;border:0;padding:0;text-decoration:underline;cursor:pointer;text-align:left;color:inherit}
th[aria-sort=ascending] button::after{content:" ↑";content:" ↑" / ""}
th[aria-sort=descending] button::after{content:" ↓";content:" ↓" / ""}
.more{padding:.4rem .8rem;color:var(--paper);background:var(--accent);border:0;cursor:pointer}
a{color:var(--accent)}
${edges}
:focus-visible{outline:3px solid #${focus};outline-offset:2px;box-shadow:0 0 0 5px #${ink}}
@media print{form,nav,.more{display:none}.wide{overflow:visible}body{font-size:8pt}th,td{padding:.15rem .3rem}tr{break-inside:avoid}thead{display:table-header-group}:root{color-scheme:light;--ink:#000;--paper:#fff;--accent:#000;--line:#888;--tint:#eee}}
`
