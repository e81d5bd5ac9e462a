import type { ImportChoices } from '../services/reading.js'
import type { FormFault } from '../web/answer.js'
import type { Form } from '../web/form.js'

/** The choices of the form; the confirmation sends them again. */
export function importChoices(form: Form): ImportChoices {
  const na = form.text('na')
  const chosen = form.all('choices')
  const ids = form.text('ids')
  const mapping = form.text('mapping').trim()
  return {
    na: na === 'missing' || na === 'not-applicable' ? na : undefined,
    blankErases: chosen.includes('blank-erases'),
    similarIds: chosen.includes('similar-ids'),
    mapping: (chosen.includes('sure') ? withoutDoubts(mapping) : mapping) || undefined,
    update: chosen.includes('update'),
    ids:
      ids === 'number'
        ? 'numbered'
        : ids === 'heading'
          ? { heading: form.text('heading').trim() }
          : undefined,
    wave: form.text('wave').trim() || undefined,
    namesOfPlaces: chosen.includes('names-of-places'),
  }
}

/** What is wrong with choices, whatever the file holds. */
export function faultsOfChoices({ ids }: ImportChoices): FormFault[] {
  return typeof ids === 'object' && ids.heading === ''
    ? [{ text: 'Enter the heading of the column of ids', field: 'heading' }]
    : []
}

/** The choices as fields of a form, to be sent again. */
export function choiceFields(choices: ImportChoices): { name: string; value: string }[] {
  const { na, ids, mapping, wave } = choices
  const ticked = [
    ['blank-erases', choices.blankErases],
    ['similar-ids', choices.similarIds],
    ['update', choices.update],
    ['names-of-places', choices.namesOfPlaces],
  ] as const
  return [
    ...(na ? [{ name: 'na', value: na }] : []),
    ...(mapping ? [{ name: 'mapping', value: mapping }] : []),
    ...(ids === 'numbered' ? [{ name: 'ids', value: 'number' }] : []),
    ...(typeof ids === 'object'
      ? [
          { name: 'ids', value: 'heading' },
          { name: 'heading', value: ids.heading },
        ]
      : []),
    ...(wave ? [{ name: 'wave', value: wave }] : []),
    ...ticked.flatMap(([value, isTicked]) => (isTicked ? [{ name: 'choices', value }] : [])),
  ]
}

/** A drafted mapping that somebody has looked at: nothing of it is unsure any more. */
function withoutDoubts(mapping: string): string {
  try {
    const data: unknown = JSON.parse(mapping)
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return mapping
    const { unsure: _, ...sure } = data as Record<string, unknown>
    return JSON.stringify(sure, null, 2)
  } catch {
    return mapping
  }
}
