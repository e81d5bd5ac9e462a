const answers = { y: 'yes', n: 'no', a: 'na' }

/** Lets Y, N and A answer the question that has the focus and go on to the next. */
export function answerKeys(form) {
  document.querySelector('[data-keys-hint]')?.removeAttribute('hidden')
  form.addEventListener('keydown', (event) => {
    const question = event.target.closest('[data-question]')
    const answer = answers[event.key.toLowerCase()]
    if (!question || !answer || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const choice = question.querySelector(`input[value="${answer}"]`)
    if (!choice || choice.disabled) return
    choice.click()
    nextAfter(form, question)?.focus()
  })
}

/** What has the focus next: the chosen or else the first answer of the next question shown. */
function nextAfter(form, question) {
  const shown = [...form.querySelectorAll('[data-question]')].filter(
    (one) => one.offsetParent !== null,
  )
  const next = shown[shown.indexOf(question) + 1]
  return next?.querySelector('input:checked') ?? next?.querySelector('input')
}
