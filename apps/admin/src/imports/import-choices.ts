import type { ImportOptions, MeaningOfNA } from '@inspectorate/intake'
import type { Form } from '../web/form.js'

/** What a person says about a file, beside what it holds. */
export interface ImportChoices extends ImportOptions {
  readonly na?: MeaningOfNA | undefined
}

/** The choices of the form; the confirmation sends them again. */
export function importChoices(form: Form): ImportChoices {
  const na = form.text('na')
  const chosen = form.all('choices')
  return {
    na: na === 'missing' || na === 'not-applicable' ? na : undefined,
    blankErases: chosen.includes('blank-erases'),
    similarIds: chosen.includes('similar-ids'),
  }
}
