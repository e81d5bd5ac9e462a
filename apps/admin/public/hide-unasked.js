/** Hides the questions that are not asked. Without this script each says when it is. */
export function hideUnasked(form) {
  const questions = [...form.querySelectorAll('[data-condition]')].map((element) => ({
    element,
    condition: JSON.parse(element.dataset.condition),
  }))
  // What is shown is asked.
  for (const note of form.querySelectorAll('[data-unasked]')) note.remove()
  const show = () => {
    // What is not asked decides on nothing, so each turn may hide more.
    for (const { element } of questions) element.hidden = false
    for (let turn = 0; turn <= questions.length; turn += 1) {
      const values = shownValues(form)
      const unasked = questions.filter(
        ({ element, condition }) => !element.hidden && holds(condition, values) !== true,
      )
      if (unasked.length === 0) break
      for (const { element } of unasked) element.hidden = true
    }
    for (const group of form.querySelectorAll('[data-question-group]'))
      group.hidden = !group.querySelector('[data-question]:not([hidden])')
  }
  form.addEventListener('change', show)
  show()
}

/** What the form holds, but for the fields of questions that are hidden. */
function shownValues(form) {
  const hidden = new Set(
    [...form.querySelectorAll('[data-question][hidden] [name]')].map(({ name }) => name),
  )
  const values = new FormData(form)
  return (name) =>
    hidden.has(name)
      ? []
      : values
          .getAll(name)
          .map((value) => value.trim())
          .filter(Boolean)
}

/** Whether a condition holds: null where it hangs on what was not answered. */
function holds(condition, values) {
  if (condition.given) return values(condition.given).length > 0
  if (condition.fields) {
    const given = condition.fields.flatMap(values)
    return given.length === 0 ? null : given.some((value) => condition.is.includes(value))
  }
  if (condition.not) {
    const held = holds(condition.not, values)
    return held === null ? null : !held
  }
  const deciding = Boolean(condition.any)
  const held = (condition.any ?? condition.all).map((one) => holds(one, values))
  if (held.includes(deciding)) return deciding
  return held.includes(null) ? null : !deciding
}
