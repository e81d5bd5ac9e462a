/** A preview that takes longer says so, in milliseconds. */
const soon = 1000

/** Shows what the report would print a moment after each change of a form, saved or not. */
export function livePreview(form) {
  const aside = document.getElementById(form.dataset.preview)
  const state = document.querySelector('[data-findings-state]')
  const late = document.querySelector('[data-preview-late]')
  const again = document.querySelector('[data-preview-again]')
  form.querySelector('[data-preview-button]').hidden = true
  let timer
  let slow
  let asked

  form.addEventListener('input', () => {
    // What is shown is of an earlier text from now on.
    aside.classList.add('admin-old')
    clearTimeout(timer)
    timer = setTimeout(show, 600)
  })
  again.addEventListener('click', show)
  const left = aside.querySelector('[data-unread]')?.dataset.unread
  if (left === 'reading') void show()
  if (left === 'unread') say('', true)

  async function show() {
    asked?.abort()
    const mine = new AbortController()
    asked = mine
    again.hidden = true
    clearTimeout(slow)
    slow = setTimeout(
      () => say('The preview is being made. Below is that of an earlier text.'),
      soon,
    )
    const body = new URLSearchParams(new FormData(form))
    body.set('preview', 'live')
    try {
      const response = await fetch(form.action, { method: 'POST', body, signal: mine.signal })
      if (!response.ok || response.redirected) throw new Error(String(response.status))
      const html = await response.text()
      if (asked === mine) replace(html)
    } catch {
      // A newer text is on its way; or signed out, too busy, or the app cannot be reached.
      if (asked === mine)
        say('The preview could not be made. Below is that of an earlier text.', true)
    }
  }

  function say(words, mayTryAgain = false) {
    clearTimeout(slow)
    late.hidden = words === ''
    if (late.textContent !== words) late.textContent = words
    again.hidden = !mayTryAgain
  }

  function replace(html) {
    const scrolled = aside.querySelector('.admin-preview')?.scrollTop ?? 0
    // The server escapes what people wrote.
    aside.innerHTML = html
    aside.classList.remove('admin-old')
    const unread = aside.querySelector('[data-unread]')
    say('', unread !== null)
    const preview = aside.querySelector('.admin-preview')
    if (preview) preview.scrollTop = scrolled
    const count = aside.querySelector('[data-findings]')?.dataset.findings ?? '0'
    const words = unread
      ? unread.textContent
      : count === '0'
        ? 'Nothing to look at'
        : `To look at: ${count}`
    if (state.textContent !== words) state.textContent = words
  }
}
