/** Lets keys choose answers to the question that has the focus, and go on to the next where one is chosen. */
export function answerKeys(form) {
  for (const hint of document.querySelectorAll('[data-keys-hint]')) hint.removeAttribute('hidden')
  form.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // Nobody who types means a choice.
    if (!event.target.matches('input[type="radio"], input[type="checkbox"]')) return
    const question = event.target.closest('[data-question]')
    const key = event.key.toUpperCase()
    const choice = [...(question?.querySelectorAll('input[data-key]') ?? [])].find(
      (one) => one.dataset.key === key,
    )
    if (!choice) return
    event.preventDefault()
    if (choice.disabled) return
    choice.click()
    if (choice.type === 'checkbox') choice.focus()
    else nextAfter(form, question)?.focus()
  })
}

/** What has the focus next: the chosen or else the first answer of the next question shown. */
function nextAfter(form, question) {
  const shown = [...form.querySelectorAll('[data-question]')].filter(
    (one) => one.offsetParent !== null,
  )
  const next = shown[shown.indexOf(question) + 1]
  return next?.querySelector('input:checked') ?? next?.querySelector('input, textarea')
}
