import { placeButton } from './place-button.js'

/** Adds to the list of figures a search, a choice of subgroup, and buttons that place a figure at the cursor. */
export function pickFigures(list) {
  const items = [...list.querySelectorAll('li')]
  const group = list.querySelector('[data-figure-group] select')
  list.querySelector('[data-figure-group]').hidden = false

  const search = searchField()
  search.input.addEventListener('input', show)
  group.addEventListener('change', show)
  list.querySelector('ul').before(search.label, search.input)

  for (const item of items)
    for (const code of item.querySelectorAll('[data-reference]')) {
      const text = () => referenceIn(code, group.value)
      code.before(placeButton(list.dataset.figures, text, `${labelOf(item)}: ${kindOf(code)}`))
    }

  function show() {
    const words = search.input.value.toLowerCase().split(/\s+/)
    for (const item of items) {
      const counts = countsIn(item, group.value)
      item.hidden =
        counts === null || !words.every((word) => item.textContent.toLowerCase().includes(word))
      const inWords = item.querySelector('[data-in-words]')
      if (inWords && counts) inWords.textContent = `yes ${counts[0]}, no ${counts[1]}`
      if (item.dataset.counts)
        for (const code of item.querySelectorAll('[data-reference]'))
          code.textContent = referenceIn(code, group.value)
    }
  }
}

/** “Yes” and “No” of a question in a subgroup; null when the subgroup has neither. Other figures have no counts. */
function countsIn(item, group) {
  if (!item.dataset.counts) return group === '' ? [] : null
  return JSON.parse(item.dataset.counts)[group] ?? null
}

function referenceIn(code, group) {
  return group === '' ? code.dataset.reference : `${code.dataset.reference}{${group}}`
}

function kindOf(code) {
  return code.dataset.reference.slice(1, code.dataset.reference.indexOf('['))
}

function labelOf(item) {
  return item.querySelector('[data-label]').textContent
}

function searchField() {
  const label = document.createElement('label')
  label.className = 'govuk-label'
  label.htmlFor = 'find-figure'
  label.textContent = 'Find a figure'
  const input = document.createElement('input')
  input.className = 'govuk-input'
  input.id = 'find-figure'
  input.type = 'search'
  return { label, input }
}
