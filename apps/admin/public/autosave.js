/** Saves a form a moment after each change, one request at a time. Its button works as well. */
export function autosave(form) {
  const state = form.querySelector('[data-autosave-state]')
  let timer
  let saving = false
  let submitting = false
  let button
  let unsaved = false

  form.addEventListener('input', () => {
    unsaved = true
    clearTimeout(timer)
    timer = setTimeout(save, 800)
  })
  form.addEventListener('submit', (event) => {
    clearTimeout(timer)
    submitting = true
    button = event.submitter
    // Only what comes back from the server tells which version the button saves over.
    if (saving) event.preventDefault()
  })
  addEventListener('beforeunload', (event) => {
    if (unsaved && !submitting) event.preventDefault()
  })

  async function save() {
    if (saving) {
      timer = setTimeout(save, 300)
      return
    }
    saving = true
    unsaved = false
    state.textContent = 'Saving…'
    try {
      state.textContent = await sent()
    } catch {
      unsaved = true
      state.textContent = 'Not saved yet: the app cannot be reached, or you were signed out.'
    }
    saving = false
    if (submitting) form.requestSubmit(button)
  }

  async function sent() {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(new FormData(form)),
    })
    if (response.status === 409) {
      unsaved = true
      if (!response.headers.get('content-type')?.includes('json'))
        return 'Not saved: nothing here can be changed any more. Load the page again.'
      return 'Somebody else saved this meanwhile. Use the button to compare both versions.'
    }
    if (response.status === 400) {
      const { fault } = await response.json()
      unsaved = true
      return `Not saved yet. ${fault}`
    }
    if (!response.ok || response.redirected) throw new Error(String(response.status))
    const { version, answered, asked } = await response.json()
    form.elements.version.value = version
    const progress = document.getElementById('progress')
    if (progress && asked !== undefined)
      progress.textContent = `${answered} of ${asked} questions answered`
    return 'All changes are saved.'
  }
}
