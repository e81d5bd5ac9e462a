/** A page of the local server, which shows a programme to whoever runs it. */
export function localPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A link to a file beside the page. */
export function link(name: string, words: string): string {
  const address = name.split('/').map(encodeURIComponent).join('/')
  return `<a href="${escaped(address)}">${escaped(words)}</a>`
}

const style = `
body{font:1rem/1.5 system-ui,sans-serif;color:#16202c;margin:0}
main{max-width:50rem;margin:0 auto;padding:1rem}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:bold;padding:.5rem 0}
th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #c5ccd3;vertical-align:top}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.5rem}
dt{font-weight:bold}
dd{margin:0;overflow-wrap:anywhere}
a{color:#1c3f6e}
:focus-visible{outline:3px solid #ffdd00;outline-offset:2px;box-shadow:0 0 0 5px #16202c}
`
