/**
 * Runs as it stands here: finds services among all by the list that stands in the page, and shows a hundred at a time.
 * A service is its name, region, overall rating, the one before, date, page and report, of which regions, ratings and
 * pages are numbers in lists.
 */
export const indexScript = `
(function () {
  var data = JSON.parse(document.getElementById('services').textContent)
  var form = document.querySelector('form'), words = document.getElementById('words')
  var region = document.getElementById('by-region'), rating = document.getElementById('by-rating')
  var count = document.getElementById('count'), found = document.getElementById('found')
  var body = found.querySelector('tbody'), more = document.getElementById('more')
  var all = data.services.map(function (one) { return { one: one, words: (one[0] + ' ' + data.regions[one[1]]).toLowerCase() } })
  var fits = [], shown = 0, piece = 100, sorted = null
  function fill(select, values) {
    values.forEach(function (value, at) {
      var option = document.createElement('option')
      option.textContent = value
      option.value = at
      select.appendChild(option)
    })
    select.parentNode.hidden = values.length < 2
  }
  function cell(row, text, address, tone) {
    var td = row.appendChild(document.createElement(row.cells.length === 0 ? 'th' : 'td'))
    if (row.cells.length === 1) td.scope = 'row'
    if (tone) td.className = tone
    var into = td
    if (address) { into = td.appendChild(document.createElement('a')); into.href = address }
    into.textContent = text
  }
  function next() {
    var pieces = document.createDocumentFragment()
    fits.slice(shown, shown + piece).forEach(function (fit) {
      var one = fit.one, row = document.createElement('tr')
      var at = function (place) { return one[place] < 0 ? ['–', ''] : data.ratings[one[place]] }
      cell(row, one[0], one[6])
      cell(row, data.regions[one[1]])
      cell(row, at(2)[0], one[2] < 0 ? '' : one[6], at(2)[1])
      cell(row, at(3)[0], '', at(3)[1])
      cell(row, data.dates[one[4]])
      cell(row, 'All ratings', data.pages[one[5]] + '#s' + fit.number)
      row.lastChild.firstChild.setAttribute('aria-label', 'All ratings of ' + one[0])
      pieces.appendChild(row)
    })
    body.appendChild(pieces)
    shown = Math.min(fits.length, shown + piece)
    more.hidden = shown === fits.length
    count.textContent = fits.length === 0 ? 'No service fits.' :
      fits.length.toLocaleString('en-GB') + ' of ' + all.length.toLocaleString('en-GB') + ' services' +
      (shown < fits.length ? ', of which the first ' + shown.toLocaleString('en-GB') + ' are shown' : '')
  }
  function show() {
    var sought = words.value.trim().toLowerCase()
    fits = all.filter(function (fit) {
      return fit.words.indexOf(sought) >= 0 && (region.value === '' || fit.one[1] === +region.value) && (rating.value === '' || fit.one[2] === +rating.value)
    })
    if (sorted) fits.sort(sorted)
    body.textContent = ''
    shown = 0
    next()
  }
  Array.prototype.forEach.call(found.querySelectorAll('th[data-at]'), function (th) {
    var button = document.createElement('button'), at = +th.dataset.at
    button.type = 'button'
    button.textContent = th.textContent
    th.textContent = ''
    th.appendChild(button)
    button.addEventListener('click', function () {
      var turn = th.getAttribute('aria-sort') === 'ascending' ? -1 : 1
      Array.prototype.forEach.call(th.parentNode.cells, function (one) { one.removeAttribute('aria-sort') })
      th.setAttribute('aria-sort', turn > 0 ? 'ascending' : 'descending')
      sorted = function (a, b) { return turn * (at === 0 ? a.one[0].localeCompare(b.one[0]) : a.one[at] - b.one[at]) }
      show()
    })
  })
  all.forEach(function (fit, at) { fit.number = at })
  fill(region, data.regions)
  fill(rating, data.ratings.map(function (one) { return one[0] }))
  words.addEventListener('input', show)
  region.addEventListener('change', show)
  rating.addEventListener('change', show)
  more.addEventListener('click', next)
  form.addEventListener('submit', function (event) { event.preventDefault() })
  form.hidden = found.hidden = false
  show()
})()
`
