/** Adds a search to the list of figures, and to each figure a button that places it at the cursor. */
export function pickFigures(list) {
  const text = document.getElementById(list.dataset.figures)
  const items = [...list.querySelectorAll('[data-reference]')]

  const label = document.createElement('label')
  label.className = 'govuk-label'
  label.htmlFor = 'find-figure'
  label.textContent = 'Find a figure'
  const search = document.createElement('input')
  search.className = 'govuk-input'
  search.id = 'find-figure'
  search.type = 'search'
  search.addEventListener('input', () => {
    const words = search.value.toLowerCase().split(/\s+/)
    for (const item of items) {
      const content = item.textContent.toLowerCase()
      item.hidden = !words.every((word) => content.includes(word))
    }
  })
  list.querySelector('ul').before(label, search)

  for (const item of items) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'govuk-button govuk-button--secondary admin-small'
    button.textContent = 'Place'
    button.setAttribute('aria-label', `Place ${item.firstChild.textContent.trim()}`)
    button.addEventListener('click', () => {
      text.setRangeText(item.dataset.reference, text.selectionStart, text.selectionEnd, 'end')
      text.dispatchEvent(new Event('input', { bubbles: true }))
      text.focus()
    })
    item.append(' ', button)
  }
}
