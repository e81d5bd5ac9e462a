/** Runs as it stands here, in any browser: it only hides, shows and moves the rows that are there. */
export const tableScript = `
(function () {
  var list = function (of) { return Array.prototype.slice.call(of) }
  var form = document.querySelector('form'), words = document.getElementById('words')
  var region = document.getElementById('by-region'), standard = document.getElementById('by-standard')
  var rating = document.getElementById('by-rating'), count = document.getElementById('count')
  var tables = list(document.querySelectorAll('table')).map(function (table) {
    var heads = list(table.tHead.rows[0].cells)
    return { table: table, heads: heads, names: heads.map(function (th) { return th.textContent }), rows: list(table.tBodies[0].rows).map(function (row) {
      return { row: row, cells: list(row.cells).map(function (cell) { return cell.textContent }) }
    }) }
  })
  tables.forEach(function (one) { one.rows.forEach(function (row) { row.words = (row.cells[0] + ' ' + row.cells[1]).toLowerCase() }) })
  var total = tables.reduce(function (sum, one) { return sum + one.rows.length }, 0)
  function fill(select, first, values) {
    select.textContent = ''
    if (first) values = [first].concat(values)
    values.forEach(function (value, at) {
      var option = document.createElement('option')
      option.textContent = value
      option.value = first && at === 0 ? '' : value
      select.appendChild(option)
    })
    select.parentNode.hidden = values.length < (first ? 3 : 2)
  }
  function unique(values) { return values.filter(function (value, at) { return values.indexOf(value) === at }) }
  function ratings() {
    var names = []
    tables.forEach(function (one) {
      var at = one.names.indexOf(standard.value)
      if (at >= 0) names = names.concat(one.heads[at].dataset.order.split('|'))
    })
    fill(rating, 'All', unique(names))
  }
  function show() {
    var sought = words.value.trim().toLowerCase(), shown = 0
    tables.forEach(function (one) {
      var at = one.names.indexOf(standard.value), any = 0
      one.rows.forEach(function (row) {
        var fits = row.words.indexOf(sought) >= 0 && (region.value === '' || row.cells[1] === region.value) &&
          (rating.value === '' || row.cells[at] === rating.value)
        row.row.hidden = !fits
        if (fits) any += 1
      })
      one.table.parentNode.hidden = any === 0 && shown + any < total
      shown += any
    })
    count.textContent = shown === 0 ? 'No service fits.' : shown.toLocaleString('en-GB') + ' of ' + total.toLocaleString('en-GB') + ' services'
  }
  var regions = [], standards = []
  tables.forEach(function (one) {
    regions = regions.concat(one.rows.map(function (row) { return row.cells[1] }))
    standards = standards.concat(one.names.filter(function (name, at) { return 'rating' in one.heads[at].dataset }))
    one.heads.forEach(function (th, at) {
      var button = document.createElement('button')
      button.type = 'button'
      button.textContent = th.textContent
      th.textContent = ''
      th.appendChild(button)
      var order = th.dataset.order && th.dataset.order.split('|')
      button.addEventListener('click', function () {
        var down = th.getAttribute('aria-sort') === 'ascending'
        one.heads.forEach(function (other) { other.removeAttribute('aria-sort') })
        th.setAttribute('aria-sort', down ? 'descending' : 'ascending')
        var key = function (row) { return order ? order.indexOf(row.cells[at]) : row.row.cells[at].dataset.value || row.cells[at] }
        var body = one.table.tBodies[0], pieces = document.createDocumentFragment()
        one.rows.map(function (row) { return [key(row), row] }).sort(function (a, b) {
          return (down ? -1 : 1) * (order ? a[0] - b[0] : a[0].localeCompare(b[0]))
        }).forEach(function (pair) { pieces.appendChild(pair[1].row) })
        body.appendChild(pieces)
      })
    })
  })
  fill(region, 'All', unique(regions).sort())
  fill(standard, null, unique(standards))
  ratings()
  words.addEventListener('input', show)
  region.addEventListener('change', show)
  rating.addEventListener('change', show)
  standard.addEventListener('change', function () { ratings(); show() })
  form.addEventListener('submit', function (event) { event.preventDefault() })
  form.hidden = false
  show()
})()
`
