import { nearestTo } from '@inspectorate/core'
import {
  directiveShapes,
  strangePart,
  type Directive,
  type DirectiveShape,
  type FigureName,
} from './directive-shape.js'

/** A subgroup of the cases. */
export interface Group {
  readonly characteristic: string
  readonly value: string
}

type Counted = 'yes' | 'no' | 'na' | 'relevant'

/** What a figure of named answers is of: those relevant, all who answered, or all who were asked. */
type Base = 'relevant' | 'answered' | 'asked'

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
  /** Those who gave one of the named answers, or, where none is named, what counts as yes: `percent[pace agree+strongly-agree]`. */
  | {
      readonly kind: 'share'
      readonly form: 'count' | 'percent' | 'number'
      readonly question: string
      readonly answers: readonly string[] | null
      readonly of: Base
      readonly group: Group | null
    }
  | {
      readonly kind: 'mean' | 'median' | 'quartiles'
      readonly question: string
      readonly group: Group | null
    }
  /** How far two assessors of the same cases agree on a question. */
  | { readonly kind: 'agreement'; readonly question: string }
  /** The choices that most people made. */
  | {
      readonly kind: 'themes'
      readonly question: string
      readonly top: number
      readonly group: Group | null
    }
  /** The house scale’s word for a share: `a majority`. */
  | {
      readonly kind: 'quantity'
      readonly question: string
      readonly answer: 'yes' | 'no'
      readonly group: Group | null
    }
  /**
   * A subgroup against the rest: `compare` in words with its test, `p-value` the test alone. Without an
   * answer those of yes are compared, or, where people answer by a scale, a number or one choice, all.
   */
  | {
      readonly kind: 'compare' | 'p-value'
      readonly question: string
      readonly answer: string | null
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
      /** Yes, no, or answers of the question’s set, joined by +. */
      readonly answer: string
      readonly group: Group | null
      readonly form: 'change' | 'word'
    }
  | { readonly kind: 'cases'; readonly group: Group | null }
  | { readonly kind: 'responses' | 'response-rate'; readonly survey: string }
  | { readonly kind: 'context'; readonly id: string }
  | { readonly kind: 'rating'; readonly standard: string }
  | { readonly kind: 'normal'; readonly standard: string }
  | { readonly kind: 'overall' }
  | { readonly kind: 'score' }

/** No kind of reference is without a directive that makes it: a share is a count, a percentage or a number. */
const shapes: Readonly<Record<Exclude<FigureReference['kind'], 'share'>, DirectiveShape>> =
  directiveShapes

export const figureKinds = Object.keys(shapes) as readonly FigureName[]

export function isFigureKind(name: string): name is FigureName {
  return Object.hasOwn(shapes, name)
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
      const of = bases.find((base) => base === attributes['of'])
      const named = second?.split('+')
      if (first === '' || more.length > 0 || named?.includes(''))
        return {
          fault: `${name}[question answer], the answer being yes, no${name === 'number' ? ', na or relevant' : ' or na'}, or answers of its set, joined by +`,
        }
      if (of !== undefined || !isCounted(answer, name))
        return {
          kind: 'share',
          form: name,
          question: first,
          answers: named ?? null,
          of: of ?? 'relevant',
          group,
        }
      if (name !== 'count') return { kind: name, question: first, answer, group }
      const form = attributes['form'] === 'out-of' ? 'out-of' : 'of-the'
      return { kind: name, question: first, answer, group, form }
    }
    case 'mean':
    case 'median':
    case 'quartiles':
      return { kind: name, question: first, group }
    case 'agreement':
      return { kind: name, question: first }
    case 'themes': {
      const top = Number(attributes['top'] ?? 3)
      if (!Number.isInteger(top) || top < 1) return { fault: 'top=3, a number of themes from 1' }
      return { kind: name, question: first, top, group }
    }
    case 'quantity': {
      const answer = second ?? 'yes'
      if (first === '' || more.length > 0 || (answer !== 'yes' && answer !== 'no'))
        return { fault: 'quantity[question answer], the answer being yes or no' }
      return { kind: name, question: first, answer, group }
    }
    case 'compare':
    case 'p-value': {
      if (first === '' || more.length > 0 || !group)
        return { fault: `${name}[question yes|no]{characteristic=value}` }
      return { kind: name, question: first, answer: second ?? null, group }
    }
    case 'trend': {
      const answer = second ?? 'yes'
      const isOutside = answer === 'na' || answer === 'relevant'
      if (first === '' || more.length > 0 || isOutside || answer.split('+').includes(''))
        return {
          fault:
            'trend[question answer], the answer being yes or no, or answers of its set, joined by +',
        }
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
    case 'response-rate':
      return { kind: name, survey: first }
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

const bases = ['relevant', 'answered', 'asked'] as const

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
      return `${reference.kind}[${reference.question} ${reference.answer}]${groupText(reference.group)}`
    case 'compare':
    case 'p-value':
    case 'trend': {
      const { kind, question, answer, group } = reference
      return `${kind}[${question}${answer === null ? '' : ` ${answer}`}]${groupText(group)}`
    }
    case 'share': {
      const { form, question, answers, of, group } = reference
      const label = [question, ...(answers ? [answers.join('+')] : [])].join(' ')
      return `${form}[${label}]${groupText(group, of === 'relevant' && answers ? {} : { of })}`
    }
    case 'mean':
    case 'median':
    case 'quartiles':
      return `${reference.kind}[${reference.question}]${groupText(reference.group)}`
    case 'agreement':
      return `agreement[${reference.question}]`
    case 'themes':
      return `themes[${reference.question}]${groupText(reference.group, { top: reference.top })}`
    case 'ranking':
      return `ranking[${reference.end} ${reference.among}${reference.by === null ? '' : ` by ${reference.by}`}]`
    case 'cases':
      return `cases[]${groupText(reference.group)}`
    case 'responses':
    case 'response-rate':
      return `${reference.kind}[${reference.survey}]`
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

function groupText(
  group: Group | null,
  settings: Readonly<Record<string, string | number>> = {},
): string {
  const all = { ...(group ? { [group.characteristic]: group.value } : {}), ...settings }
  const parts = Object.entries(all).map(([key, value]) => `${key}=${value}`)
  return parts.length === 0 ? '' : `{${parts.join(' ')}}`
}

/** The reference of a text that `referenceText` gave; undefined for any other text. */
export function parseReferenceText(text: string): FigureReference | undefined {
  const [, name, label = '', braces] = /^([a-z-]+)\[([^\]]*)\](?:\{([^}]*)\})?$/.exec(text) ?? []
  if (name === undefined || !isFigureKind(name)) return undefined
  const attributes = attributesIn(braces)
  if (attributes === undefined) return undefined
  const { settings } = shapes[name]
  const characteristics = Object.keys(attributes).filter((key) => !Object.hasOwn(settings, key))
  const reference = readReference({ name, label, attributes }, characteristics)
  return 'fault' in reference ? undefined : reference
}

function attributesIn(braces: string | undefined): Record<string, string> | undefined {
  if (braces === undefined) return {}
  const pairs = braces.split(' ').map((pair) => /^([^=]+)=(.+)$/.exec(pair))
  if (pairs.some((pair) => pair === null)) return undefined
  return Object.fromEntries(pairs.map((pair) => [pair![1]!, pair![2]!]))
}
