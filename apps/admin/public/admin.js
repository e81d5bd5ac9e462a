import { initAll } from './govuk.js'
import { autosave } from './autosave.js'
import { hideUnasked } from './hide-unasked.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
for (const form of document.querySelectorAll('form[data-autosave]')) {
  hideUnasked(form)
  autosave(form)
}
