import { nearestTo } from '@inspectorate/core'
import { directiveShapes, strangePart } from './directive-shape.js'

/** A subgroup of the cases. */
export interface Group {
  readonly characteristic: string
  readonly value: string
}

type Counted = 'yes' | 'no' | 'na' | 'relevant'

/** What a figure in the narrative refers to. */
export type FigureReference =
  | {
      readonly kind: 'count'
      readonly question: string
      readonly answer: Counted
      readonly group: Group | null
      readonly form: 'of-the' | 'out-of'
    }
  | {
      readonly kind: 'percent'
      readonly question: string
      readonly answer: Counted
      readonly group: Group | null
    }
  | {
      readonly kind: 'number'
      readonly question: string
      readonly answer: Counted
      readonly group: Group | null
    }
  /** The house scale’s word for a share: `a majority`. */
  | {
      readonly kind: 'quantity'
      readonly question: string
      readonly answer: 'yes' | 'no'
      readonly group: Group | null
    }
  /** A subgroup against the rest: `compare` in words with its test, `p-value` the test alone. */
  | {
      readonly kind: 'compare' | 'p-value'
      readonly question: string
      readonly answer: 'yes' | 'no'
      readonly group: Group
    }
  /** What comes first or last by its percentage, or a standard by its rating: `lowest 2.2`. */
  | {
      readonly kind: 'ranking'
      readonly end: 'highest' | 'lowest'
      /** A standard or a domain (its key questions), `standards`, or a question by a characteristic. */
      readonly among: string
      readonly by: string | null
      readonly form: 'name' | 'result'
    }
  /** A percentage and what it was in the earlier inspection. */
  | {
      readonly kind: 'trend'
      readonly question: string
      readonly answer: 'yes' | 'no'
      readonly group: Group | null
      readonly form: 'change' | 'word'
    }
  | { readonly kind: 'cases'; readonly group: Group | null }
  | { readonly kind: 'responses'; readonly survey: string }
  | { readonly kind: 'context'; readonly id: string }
  | { readonly kind: 'rating'; readonly standard: string }
  | { readonly kind: 'normal'; readonly standard: string }
  | { readonly kind: 'overall' }
  | { readonly kind: 'score' }

export const figureKinds = Object.keys(directiveShapes) as readonly FigureReference['kind'][]

export function isFigureKind(name: string): name is FigureReference['kind'] {
  return Object.hasOwn(directiveShapes, name)
}

/** A directive as it stands in Markdown: `:name[label]{attributes}`. */
export interface Directive {
  readonly name: string
  readonly label: string
  readonly attributes: Readonly<Record<string, string>>
}

/** The reference a directive makes, or what is wrong with it. */
export function readReference(
  { name, label, attributes }: Directive,
  characteristics: readonly string[],
): FigureReference | { readonly fault: string } {
  if (!isFigureKind(name)) return { fault: nearestTo(name.toLowerCase(), figureKinds) }
  const strange = strangePart({ name, label, attributes }, characteristics)
  if (strange !== null) return { fault: strange }
  const groups = Object.entries(attributes).filter(([key]) => characteristics.includes(key))
  if (groups.length > 1) return { fault: 'one characteristic at most' }
  const group = groups[0] ? { characteristic: groups[0][0], value: groups[0][1] } : null
  const [first = '', second, ...more] = label.trim().split(/\s+/)
  switch (name) {
    case 'count':
    case 'percent':
    case 'number': {
      const answer = second ?? 'yes'
      if (first === '' || more.length > 0 || !isCounted(answer, name))
        return {
          fault: `${name}[question answer], the answer being yes, no${name === 'number' ? ', na or relevant' : ' or na'}`,
        }
      if (name !== 'count') return { kind: name, question: first, answer, group }
      const form = attributes['form'] === 'out-of' ? 'out-of' : 'of-the'
      return { kind: name, question: first, answer, group, form }
    }
    case 'quantity': {
      const answer = second ?? 'yes'
      if (first === '' || more.length > 0 || (answer !== 'yes' && answer !== 'no'))
        return { fault: 'quantity[question answer], the answer being yes or no' }
      return { kind: name, question: first, answer, group }
    }
    case 'compare':
    case 'p-value': {
      const answer = second ?? 'yes'
      if (first === '' || more.length > 0 || (answer !== 'yes' && answer !== 'no') || !group)
        return { fault: `${name}[question yes|no]{characteristic=value}` }
      return { kind: name, question: first, answer, group }
    }
    case 'trend': {
      const answer = second ?? 'yes'
      if (first === '' || more.length > 0 || (answer !== 'yes' && answer !== 'no'))
        return { fault: 'trend[question answer], the answer being yes or no' }
      const form = attributes['form'] === 'word' ? 'word' : 'change'
      return { kind: name, question: first, answer, group, form }
    }
    case 'ranking': {
      const [joint, by = null, ...others] = more
      const isBy = more.length === 0 || (joint === 'by' && by !== null && others.length === 0)
      if ((first !== 'highest' && first !== 'lowest') || second === undefined || !isBy)
        return { fault: rankingShape }
      const form = attributes['form'] === 'result' ? 'result' : 'name'
      return { kind: name, end: first, among: second, by, form }
    }
    case 'cases':
      return { kind: 'cases', group }
    case 'responses':
      return { kind: 'responses', survey: first }
    case 'context':
      return { kind: 'context', id: first }
    case 'rating':
    case 'normal':
      return { kind: name, standard: first }
    case 'overall':
    case 'score':
      return { kind: name }
  }
}

const rankingShape =
  'ranking[highest|lowest …] of a standard or domain (its key questions), of standards, or of a question by a characteristic'

function isCounted(answer: string, name: string): answer is Counted {
  return ['yes', 'no', 'na'].includes(answer) || (answer === 'relevant' && name === 'number')
}

/** The reference in its one spelling, as a key and for people to find it by. */
export function referenceText(reference: FigureReference): string {
  switch (reference.kind) {
    case 'count':
    case 'percent':
    case 'number':
    case 'quantity':
    case 'compare':
    case 'p-value':
    case 'trend':
      return `${reference.kind}[${reference.question} ${reference.answer}]${groupText(reference.group)}`
    case 'ranking':
      return `ranking[${reference.end} ${reference.among}${reference.by === null ? '' : ` by ${reference.by}`}]`
    case 'cases':
      return `cases[]${groupText(reference.group)}`
    case 'responses':
      return `responses[${reference.survey}]`
    case 'context':
      return `context[${reference.id}]`
    case 'rating':
    case 'normal':
      return `${reference.kind}[${reference.standard}]`
    case 'overall':
    case 'score':
      return `${reference.kind}[]`
  }
}

function groupText(group: Group | null): string {
  return group ? `{${group.characteristic}=${group.value}}` : ''
}

/** The reference of a text that `referenceText` gave; undefined for any other text. */
export function parseReferenceText(text: string): FigureReference | undefined {
  const [, name, label = '', characteristic, value] =
    /^([a-z-]+)\[([^\]]*)\](?:\{([^=}]+)=([^}]+)\})?$/.exec(text) ?? []
  if (name === undefined) return undefined
  const attributes = characteristic && value ? { [characteristic]: value } : {}
  const reference = readReference(
    { name, label, attributes },
    characteristic ? [characteristic] : [],
  )
  return 'fault' in reference ? undefined : reference
}
