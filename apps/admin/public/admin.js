import { initAll } from './govuk.js'
import { autosave } from './autosave.js'
import { pickFigures } from './pick-figures.js'
import { livePreview } from './live-preview.js'
import { placeSnippets } from './place-snippets.js'
import { answerKeys } from './answer-keys.js'
import { hideUnasked } from './hide-unasked.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
for (const form of document.querySelectorAll('form[data-autosave]')) {
  hideUnasked(form)
  answerKeys(form)
  autosave(form)
}
for (const form of document.querySelectorAll('form[data-answers]')) {
  hideUnasked(form)
  answerKeys(form)
}
for (const list of document.querySelectorAll('[data-figures]')) pickFigures(list)
for (const list of document.querySelectorAll('[data-snippets]')) placeSnippets(list)
for (const form of document.querySelectorAll('form[data-preview]')) livePreview(form)
for (const form of document.querySelectorAll('form[data-passkey]'))
  void import('./passkey.js').then(({ passkey }) => passkey(form))
