/** A button that places a text at the cursor of a field. */
export function placeButton(fieldId, text, name) {
  const field = document.getElementById(fieldId)
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary admin-small'
  button.textContent = 'Place'
  button.setAttribute('aria-label', `Place ${name}`)
  button.addEventListener('click', () => {
    field.setRangeText(text(), field.selectionStart, field.selectionEnd, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.focus()
  })
  return button
}
