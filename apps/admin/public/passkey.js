import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from './simplewebauthn.js'

/** Asks the browser for a passkey, or to make one, when the form’s button is pressed, and sends what it gives. */
export function passkey(form) {
  if (!browserSupportsWebAuthn()) return
  const [offer, needsScript, state] = ['offer', 'script', 'state'].map((part) =>
    form.querySelector(`[data-passkey-${part}]`),
  )
  const optionsJSON = JSON.parse(form.dataset.options)
  const ask = form.dataset.passkey === 'add' ? startRegistration : startAuthentication
  offer.hidden = false
  needsScript.hidden = true
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    state.textContent = ''
    try {
      form.elements.passkey.value = JSON.stringify(await ask({ optionsJSON }))
    } catch (error) {
      state.textContent =
        error.name === 'InvalidStateError'
          ? 'This device has a passkey for this account already.'
          : 'The browser gave no passkey. Try again, or use another way.'
      return
    }
    form.submit()
  })
}
