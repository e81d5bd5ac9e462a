import { nearestTo } from '@inspectorate/core'

/** What a kind of figure takes: a reference that says more than it can mean is refused, never half read. */
export interface DirectiveShape {
  /** In the brackets: a question with an answer, one id, or nothing. */
  readonly label: 'question' | 'id' | 'nothing'
  /** Whether a characteristic may stand in the braces. */
  readonly grouped: boolean
  /** What else may stand there, each with the values it may have: none for a flag, null for a number. */
  readonly settings: Readonly<Record<string, readonly string[] | null>>
}

const start = { start: [] }
const of = ['relevant', 'answered', 'asked']
const ofQuestion: DirectiveShape = { label: 'question', grouped: true, settings: start }
/** Of one question, whatever was answered. */
const ofOne: DirectiveShape = { label: 'id', grouped: true, settings: start }
const ofId: DirectiveShape = { label: 'id', grouped: false, settings: start }
const ofWhole: DirectiveShape = { label: 'nothing', grouped: false, settings: start }

/** Every kind of figure with what it takes. */
export const directiveShapes = {
  count: { ...ofQuestion, settings: { ...start, of, form: ['of-the', 'out-of'] } },
  percent: { ...ofQuestion, settings: { ...start, of } },
  number: { ...ofQuestion, settings: { ...start, of } },
  quantity: ofQuestion,
  compare: ofQuestion,
  'p-value': ofQuestion,
  ranking: {
    label: 'question',
    grouped: false,
    settings: { ...start, form: ['name', 'result'] },
  },
  trend: { ...ofQuestion, settings: { ...start, form: ['change', 'word'] } },
  cases: { label: 'nothing', grouped: true, settings: start },
  responses: ofId,
  context: ofId,
  rating: ofId,
  normal: ofId,
  overall: ofWhole,
  score: ofWhole,
  mean: ofOne,
  median: ofOne,
  quartiles: ofOne,
  agreement: ofId,
  themes: { ...ofOne, settings: { ...start, top: null } },
  'response-rate': ofId,
} as const satisfies Readonly<Record<string, DirectiveShape>>

/** What a figure is called in Markdown: a share is a count, a percentage or a number. */
export type FigureName = keyof typeof directiveShapes

/** A directive as it stands in Markdown: `:name[label]{attributes}`. */
export interface Directive {
  readonly name: string
  readonly label: string
  readonly attributes: Readonly<Record<string, string>>
}

/** What of a directive its kind does not take; null when all of it is understood. */
export function strangePart(
  { name, label, attributes }: Directive & { readonly name: FigureName },
  characteristics: readonly string[],
): string | null {
  const shape: DirectiveShape = directiveShapes[name]
  const groups = shape.grouped ? characteristics : []
  for (const [key, value] of Object.entries(attributes)) {
    const values = Object.hasOwn(shape.settings, key) ? shape.settings[key] : undefined
    if (values === undefined && !groups.includes(key))
      return `an attribute that ${name} takes, ${nearestTo(key, [...groups, ...Object.keys(shape.settings)])}, not ${key}`
    if (values?.length === 0 && value !== '') return `${key} without a value`
    if (values && values.length > 0 && !values.includes(value))
      return `${key}=${nearestTo(value, values)}`
  }
  const words = label.split(/\s+/).filter((word) => word !== '')
  if (shape.label === 'nothing' && words.length > 0)
    return `${name}[]${shape.grouped ? ': a subgroup stands in braces, {characteristic=value}' : ''}`
  if (shape.label === 'id' && words.length !== 1) return `${name}[…] with one id in the brackets`
  return null
}
