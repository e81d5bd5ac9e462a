import { nearestTo } from '@inspectorate/core'
import type { Directive } from '@inspectorate/publication/parts'

/** The figures of an inspection’s narrative that a programme has too. */
const kinds = [
  'number',
  'count',
  'percent',
  'quantity',
  'rating',
  'trend',
  'ranking',
  'cases',
] as const

/** What a figure of a programme’s narrative refers to. */
export interface ProgrammeReference {
  readonly kind: (typeof kinds)[number]
  /** `services`, `inspections`, `ratings`, `overall`, a standard or a key question; empty for all cases. */
  readonly of: string
  /** Which of them: a rating, `rose`, `outside`, `yes`; null for what is usual. */
  readonly state: string | null
  readonly region: string | null
  readonly group: { readonly characteristic: string; readonly value: string } | null
  /** Where services are inspected under several. */
  readonly framework: string | null
  /** Of a ranking: with its percentage. */
  readonly form?: 'result'
}

/** What may stand in braces beside a characteristic. */
const settings = ['region', 'framework', 'programme', 'start', 'form']

/** The reference that a directive makes, or what is wrong with it. */
export function readProgrammeReference(
  { name, label, attributes }: Directive,
  characteristics: readonly string[],
): ProgrammeReference | { readonly fault: string } {
  const kind = kinds.find((one) => one === name)
  if (kind === undefined)
    return { fault: `a figure of a programme: ${nearestTo(name, [...kinds])}, not ${name}` }
  const groups = Object.entries(attributes).filter(([key]) => characteristics.includes(key))
  const strange = Object.keys(attributes).find(
    (key) => !settings.includes(key) && !characteristics.includes(key),
  )
  if (strange !== undefined)
    return { fault: `${nearestTo(strange, [...settings, ...characteristics])}, not ${strange}` }
  if (groups.length > 1) return { fault: 'one characteristic at most' }
  const flag = ['programme', 'start'].find((key) => attributes[key])
  if (flag !== undefined) return { fault: `${flag} without a value` }
  const empty = Object.keys(attributes).find(
    (key) => key !== 'programme' && key !== 'start' && attributes[key] === '',
  )
  if (empty !== undefined) return { fault: `${empty}="…"` }
  const { form } = attributes
  if (form !== undefined && (kind !== 'ranking' || form !== 'result'))
    return { fault: kind === 'ranking' ? 'form=result' : `${kind}[…] without form` }
  const words = label.split(/\s+/).filter((word) => word !== '')
  if (kind === 'ranking' && (words.length !== 2 || !['lowest', 'highest'].includes(words[0]!)))
    return { fault: shapes.ranking }
  // What is ranked comes first here, as what is counted does.
  const [of = '', state = null] = kind === 'ranking' ? words.toReversed() : words
  const most = kind === 'cases' ? 0 : kind === 'rating' || kind === 'trend' ? 1 : 2
  if (words.length > most || (of === '' && kind !== 'cases')) return { fault: shapes[kind] }
  const { region = null, framework = null } = attributes
  const [group] = groups
  return {
    kind,
    of,
    state,
    region,
    group: group ? { characteristic: group[0], value: group[1] } : null,
    framework,
    ...(form === undefined ? {} : { form: 'result' }),
  }
}

const counted =
  '[services …], [overall …] or [standard …] with a rating, or [question yes], of which the second word may be left out'
const shapes: Readonly<Record<ProgrammeReference['kind'], string>> = {
  number: `number${counted}`,
  count: `count${counted}`,
  percent: `percent${counted}`,
  quantity: `quantity${counted}`,
  rating: 'rating[standard] of the framework of regions',
  trend: 'trend[question], of services that were inspected again',
  ranking:
    'ranking[lowest|highest questions], or of the questions of a standard: services and regions are not ranked',
  cases: 'cases[]: a region stands in braces, {region="…"}',
}

/** The reference in its one spelling, as a key and for people to find it by. */
export function programmeReferenceText(reference: ProgrammeReference): string {
  const { kind, of, state, region, group, framework, form } = reference
  const braces = [
    ...(framework === null ? [] : [['framework', framework]]),
    ...(region === null ? [] : [['region', region]]),
    ...(group === null ? [] : [[group.characteristic, group.value]]),
    ...(form === undefined ? [] : [['form', form]]),
  ].map(([key, value]) => `${key}=${/^[\w.-]+$/.test(value!) ? value : JSON.stringify(value)}`)
  const words = [of, ...(state === null ? [] : [state])]
  const label = (kind === 'ranking' ? words.toReversed() : words).join(' ')
  return `${kind}[${label}]${braces.length === 0 ? '' : `{${braces.join(' ')}}`}`
}
