/** Shows what the report would print a moment after each change of a form, saved or not. */
export function livePreview(form) {
  const aside = document.getElementById(form.dataset.preview)
  const state = document.querySelector('[data-findings-state]')
  form.querySelector('[data-preview-button]').hidden = true
  let timer
  let asked

  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(show, 600)
  })

  async function show() {
    asked?.abort()
    asked = new AbortController()
    const body = new URLSearchParams(new FormData(form))
    body.set('preview', 'live')
    try {
      const response = await fetch(form.action, { method: 'POST', body, signal: asked.signal })
      // Signed out or too busy: what is shown stays, and saving says what is wrong.
      if (!response.ok || response.redirected) return
      replace(await response.text())
    } catch {
      // A newer text is on its way, or the app cannot be reached.
    }
  }

  function replace(html) {
    const scrolled = aside.querySelector('.admin-preview')?.scrollTop ?? 0
    // The server escapes what people wrote.
    aside.innerHTML = html
    const preview = aside.querySelector('.admin-preview')
    if (preview) preview.scrollTop = scrolled
    const count = aside.querySelector('[data-findings]')?.dataset.findings ?? '0'
    const words = count === '0' ? 'Nothing to look at' : `To look at: ${count}`
    if (state.textContent !== words) state.textContent = words
  }
}
