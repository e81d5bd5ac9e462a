import { InspectionSchema, parseWith, type ContextFigure } from '@inspectorate/core'
import type { FormFault } from '../web/answer.js'
import type { Form } from '../web/form.js'

const FigureSchema = InspectionSchema.shape.context.unwrap().element

/** A figure as the form holds it, as text. */
export type FigureFields = Record<
  'id' | 'label' | 'value' | 'unit' | 'whole' | 'ratio' | 'source',
  string
>

export const blankFigure: FigureFields = {
  id: '',
  label: '',
  value: '',
  unit: 'count',
  whole: '',
  ratio: '',
  source: '',
}

/** Each unit, as people read it. */
export const unitWords: Record<ContextFigure['unit'], string> = {
  count: 'A count',
  percent: 'Per cent',
  fte: 'Full-time equivalents',
  days: 'Days',
  weeks: 'Weeks',
  years: 'Years',
  'per-1000': 'Per 1,000',
}

const demands: Record<string, string> = {
  id: 'Enter a name of lower-case letters, digits and hyphens, such as caseload',
  label: 'Enter what the figure is',
  value: 'Enter a number, such as 1012 or 67.5',
  unit: 'Choose a unit',
  source: 'Enter where the figure comes from',
}

export function enteredFigure(form: Form, id: string): FigureFields {
  const of = (name: string) => form.text(name).trim()
  return {
    id,
    label: of('label'),
    value: of('value'),
    unit: of('unit'),
    whole: of('whole'),
    ratio: of('ratio') === 'yes' ? 'yes' : '',
    source: of('source'),
  }
}

export function fieldsOf({
  id,
  label,
  value,
  unit,
  whole = '',
  ratio,
  source,
}: ContextFigure): FigureFields {
  return { id, label, value: String(value), unit, whole, ratio: ratio ? 'yes' : '', source }
}

/** The figure that fields stand for, or what is wrong with them. */
export function parseFigure(
  fields: FigureFields,
): { ok: true; figure: ContextFigure } | { ok: false; faults: FormFault[] } {
  const number = fields.value.replaceAll(',', '')
  const value = /^-?\d{1,12}(\.\d{1,6})?$/.test(number) ? Number(number) : null
  const { whole, ratio, ...others } = fields
  const parsed = parseWith(FigureSchema, {
    ...others,
    value,
    ...(whole && { whole }),
    ...(ratio && { ratio: true }),
  })
  if (parsed.ok) return { ok: true, figure: parsed.value }
  const wrong = new Set(parsed.issues.map(({ path }) => String(path[0])))
  return {
    ok: false,
    faults: Object.entries(demands).flatMap(([field, text]) =>
      wrong.has(field) ? [{ text, field }] : [],
    ),
  }
}
