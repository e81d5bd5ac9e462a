import { passwordFault } from '../services/passwords.js'
import type { FormFault } from '../web/answer.js'
import type { Form } from '../web/form.js'

/** What is wrong with a new password, which is entered twice. */
export function newPasswordFaults(form: Form): FormFault[] {
  const wrong = passwordFault(form.text('password'))
  if (wrong !== null) return [{ text: wrong, field: 'password' }]
  return form.text('password') === form.text('again')
    ? []
    : [{ text: 'Enter the same password twice', field: 'again' }]
}
