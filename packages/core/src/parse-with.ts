import type * as z from 'zod/mini'
import { describeFound, oneOf, type Issue, type IssueCode, type Parsed } from './issue.js'

/** A schema of zod or of zod/mini, or what parses as they do. */
interface Schema<T> {
  safeParse(input: unknown, context: { readonly reportInput: true }): z.core.util.SafeParseResult<T>
}

/** Parses `input` with a zod schema and turns its findings into issues with found and expected. */
export function parseWith<T>(schema: Schema<T>, input: unknown): Parsed<T> {
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, issues: result.error.issues.flatMap((issue) => issueFromZod(issue, input)) }
}

function issueFromZod(issue: z.core.$ZodIssue, input: unknown): Issue[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const found = describeFound(valueAt(input, path))
  const make = (code: IssueCode, expected: string): Issue[] => [{ code, path, found, expected }]
  switch (issue.code) {
    case 'invalid_type':
      return make('invalid-type', article(issue.expected))
    case 'too_small':
      return make(
        'out-of-range',
        issue.origin === 'string'
          ? 'some text'
          : `at least ${issue.minimum}${unitOf(issue.origin)}`,
      )
    case 'too_big':
      return make('out-of-range', `at most ${issue.maximum}${unitOf(issue.origin)}`)
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'unknown-key',
        path: [...path, key],
        found: `the key ${describeFound(key)}`,
        expected: 'no such key',
      }))
    case 'invalid_value':
      return make('invalid-value', oneOf(issue.values.map(String)))
    case 'invalid_union': {
      const meant = formMeant(issue.errors)
      return meant
        ? meant.flatMap((one) =>
            issueFromZod({ ...one, path: [...issue.path, ...one.path] }, input),
          )
        : make('wrong-form', 'one of the accepted forms')
    }
    case 'invalid_key':
      return make('invalid-value', 'a valid key')
    case 'custom':
      return make('invalid-value', issue.message)
    default:
      return make('invalid-value', 'pattern' in issue && issue.message ? issue.message : issue.code)
  }
}

/** The faults of the form that was probably meant: the one with the fewest keys unknown or missing, where only one has so few. */
function formMeant(
  forms: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | null {
  const distances = forms.map((issues) =>
    issues.reduce((sum, issue) => {
      if (issue.code === 'unrecognized_keys') return sum + issue.keys.length
      if (issue.path.length === 0) return sum + (issue.code === 'custom' ? 0.5 : 100)
      return issue.path.length === 1 && issue.code === 'invalid_type' && issue.input === undefined
        ? sum + 1
        : sum
    }, 0),
  )
  const least = Math.min(...distances)
  const nearest = forms.filter((_, i) => distances[i] === least)
  return least < 100 && nearest.length === 1 ? nearest[0]! : null
}

function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    input,
  )
}

function article(type: string): string {
  if (type === 'int') return 'a whole number'
  if (type === 'record' || type === 'object') return 'an object'
  if (type === 'string') return 'text'
  if (type === 'boolean') return 'true or false'
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

function unitOf(origin: string): string {
  if (origin === 'array') return ' entries'
  if (origin === 'string') return ' characters'
  return ''
}
