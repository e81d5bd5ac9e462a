/** Hides the questions that a case does not get. Without this script each says when it is asked. */
export function hideUnasked(form) {
  const show = () => {
    const values = new FormData(form)
    for (const question of form.querySelectorAll('[data-decided-by]')) {
      const wanted = question.dataset.decidingValues.split(' ')
      question.hidden = !wanted.includes(values.get(question.dataset.decidedBy))
    }
    for (const group of form.querySelectorAll('[data-question-group]'))
      group.hidden = !group.querySelector('[data-question]:not([hidden])')
  }
  form.addEventListener('change', show)
  show()
}
