import type { ImportChoices } from '../services/reading.js'
import type { Form } from '../web/form.js'

/** The choices of the form; the confirmation sends them again. */
export function importChoices(form: Form): ImportChoices {
  const na = form.text('na')
  const chosen = form.all('choices')
  return {
    na: na === 'missing' || na === 'not-applicable' ? na : undefined,
    blankErases: chosen.includes('blank-erases'),
    similarIds: chosen.includes('similar-ids'),
    mapping: form.text('mapping').trim() || undefined,
    update: chosen.includes('update'),
  }
}
