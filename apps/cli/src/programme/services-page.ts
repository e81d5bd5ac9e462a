import {
  ratingsRows,
  programmeMeta,
  type AboutProgramme,
  type Programme,
} from '@inspectorate/programme'

/**
 * A page to find services in: a plain table of overall or first ratings that filters, sorts and searches by itself
 * where scripts run, asks for nothing from elsewhere, and is the whole table where they do not.
 */
export function servicesPage(programme: Programme, about: AboutProgramme): string {
  const meta = programmeMeta(about, programme)
  const { columns, rows } = ratingsRows(programme)
  const at = (key: string) => columns.findIndex((column) => column.key === key)
  const shown = ['service', 'region', 'title', 'rating', 'previous_rating', 'published'] as const
  const head = shown.map(
    (key) => `<th scope="col"><span>${escaped(columns[at(key)]!.header)}</span></th>`,
  )
  const body = (rows as readonly (readonly unknown[])[]).map((row) => {
    const address = href(row[at('report')])
    const cells = shown.map((key) => {
      const words = escaped(wordsOf(row[at(key)]))
      if (key === 'service') return `<th scope="row">${words}</th>`
      return `<td>${key === 'rating' && address ? `<a href="${escaped(address)}">${words}</a>` : words}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(meta.title)}: services</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(meta.title)}: services</h1>
<p>${programme.services.length} services. Published by ${escaped(meta.publisher)}, ${escaped(meta.publishedText)}. A rating leads to its report.</p>
<form hidden role="search">
<p><label for="words">Search</label> <input id="words" type="search" autocomplete="off"></p>
${['region', 'title', 'rating'].map((key) => `<p><label for="by-${key}">${escaped(columns[at(key)]!.header)}</label> <select id="by-${key}" data-column="${shown.indexOf(key as (typeof shown)[number])}"><option value="">All</option></select></p>`).join('\n')}
<p role="status" id="count"></p>
</form>
<div class="wide" role="region" aria-label="Services and ratings" tabindex="0">
<table>
<caption>Ratings by service and standard</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>
</main>
<script>${script}</script>
</body>
</html>
`
}

function wordsOf(cell: unknown): string {
  if (typeof cell === 'string' || typeof cell === 'number') return String(cell)
  return '–'
}

function href(cell: unknown): string | null {
  return typeof cell === 'object' && cell !== null && 'href' in cell ? String(cell.href) : null
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const style = `
body{font:1rem/1.5 system-ui,sans-serif;color:#16202c;margin:0}
main{max-width:70rem;margin:0 auto;padding:1rem}
form{display:flex;flex-wrap:wrap;gap:0 1.5rem}
form[hidden]{display:none}
input,select{font:inherit;padding:.25rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:bold;padding:.5rem 0}
th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #c5ccd3;vertical-align:top}
thead button{font:inherit;font-weight:bold;background:none;border:0;padding:0;text-decoration:underline;cursor:pointer;text-align:left;color:inherit}
a{color:#1c3f6e}
:focus-visible{outline:3px solid #ffdd00;outline-offset:2px;box-shadow:0 0 0 5px #16202c}
`

/** Runs as it stands here, in any browser: it only hides, shows and moves the rows that are there. */
const script = `
(function () {
  var form = document.querySelector('form'), body = document.querySelector('tbody')
  var rows = Array.prototype.slice.call(body.rows), words = document.getElementById('words')
  var selects = Array.prototype.slice.call(form.querySelectorAll('select'))
  var count = document.getElementById('count')
  var text = function (row, at) { return row.cells[at].textContent }
  selects.forEach(function (select) {
    var seen = {}
    rows.forEach(function (row) { seen[text(row, select.dataset.column)] = true })
    Object.keys(seen).sort().forEach(function (value) {
      var option = document.createElement('option')
      option.textContent = option.value = value
      select.appendChild(option)
    })
    select.addEventListener('change', show)
  })
  words.addEventListener('input', show)
  form.addEventListener('submit', function (event) { event.preventDefault() })
  function show() {
    var sought = words.value.toLowerCase(), shown = 0
    rows.forEach(function (row) {
      var fits = row.textContent.toLowerCase().indexOf(sought) >= 0 && selects.every(function (select) {
        return select.value === '' || text(row, select.dataset.column) === select.value
      })
      row.hidden = !fits
      if (fits) shown += 1
    })
    count.textContent = shown + ' of ' + rows.length + ' ratings'
  }
  Array.prototype.forEach.call(document.querySelectorAll('thead th'), function (th, at) {
    var button = document.createElement('button')
    button.type = 'button'
    button.textContent = th.textContent
    th.replaceChildren(button)
    button.addEventListener('click', function () {
      var down = th.getAttribute('aria-sort') === 'ascending'
      Array.prototype.forEach.call(th.parentNode.cells, function (one) { one.removeAttribute('aria-sort') })
      th.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      rows.sort(function (a, b) { return (down ? -1 : 1) * text(a, at).localeCompare(text(b, at)) })
      rows.forEach(function (row) { body.appendChild(row) })
    })
  })
  form.hidden = false
  show()
})()
`
