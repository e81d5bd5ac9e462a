/** Hides the questions that a case does not get. Without this script each says when it is asked. */
export function hideUnasked(form) {
  const show = () => {
    const values = new FormData(form)
    for (const question of form.querySelectorAll('[data-decided-by]')) {
      const wanted = question.dataset.decidingValues.split(' ')
      question.hidden = !wanted.includes(values.get(question.dataset.decidedBy))
    }
  }
  form.addEventListener('change', show)
  show()
}
