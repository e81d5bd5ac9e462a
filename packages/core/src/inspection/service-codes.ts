import * as z from 'zod'
import { tidyText } from '../comparable.js'
import { nearestTo } from '../nearest.js'
import { oddCharacter } from '../odd-character.js'

/** What a code is the code of: who runs the service, the service itself, or the place where it is. */
export type CodeOf = 'provider' | 'service' | 'place'

/** A list of codes that somebody publishes. */
export interface CodeScheme {
  readonly id: string
  /** As it stands before the code in print. */
  readonly title: string
  readonly of: CodeOf
  /** What its codes look like, and how that is said; absent where any text will do. */
  readonly form?: readonly [RegExp, string]
}

/** NHS organisations and sites, as the Organisation Data Service gives them. */
const ods = '[A-Z0-9]{3,10}'

/**
 * Lists of codes that publishers of ratings use in their files: those of the CQC’s and Ofsted’s monthly files, the
 * Care Inspectorate’s datastore, the Office for National Statistics and the registers of organisations. Forms refuse
 * what cannot be a code, not what is none. The first three are for a publisher’s own codes.
 */
export const codeSchemes: readonly CodeScheme[] = [
  { id: 'provider', title: 'Provider code', of: 'provider' },
  { id: 'service', title: 'Service code', of: 'service' },
  { id: 'place', title: 'Place code', of: 'place' },
  {
    id: 'cqc-provider',
    title: 'CQC provider ID',
    of: 'provider',
    form: [
      new RegExp(`^(1-\\d{6,13}|${ods})$`),
      '1- and its number, or the code of an NHS organisation, such as 1-101604893 or RHU',
    ],
  },
  {
    id: 'cqc-location',
    title: 'CQC location ID',
    of: 'service',
    form: [
      new RegExp(`^(1-\\d{6,13}|${ods})$`),
      '1- and its number, or the code of an NHS site, such as 1-545611283 or RHU03',
    ],
  },
  {
    id: 'ofsted-urn',
    title: 'Ofsted URN',
    of: 'service',
    form: [
      /^(?:[A-Z]{2})?\d{6,7}$/,
      'six or seven digits, two capital letters before them or not, such as 116123 or SC012345',
    ],
  },
  {
    id: 'care-inspectorate-provider',
    title: 'Care Inspectorate provider number',
    of: 'provider',
    form: [/^SP\d{10}$/, 'SP and ten digits, such as SP2003000001'],
  },
  {
    id: 'care-inspectorate-service',
    title: 'Care Inspectorate service number',
    of: 'service',
    form: [/^CS\d{10}$/, 'CS and ten digits, such as CS2003000001'],
  },
  {
    id: 'ods',
    title: 'ODS code',
    of: 'service',
    form: [new RegExp(`^${ods}$`), 'three to ten capital letters and digits, such as H85037'],
  },
  {
    id: 'ukprn',
    title: 'UKPRN',
    of: 'provider',
    form: [/^1\d{7}$/, 'eight digits, of which the first is 1, such as 10007155'],
  },
  {
    id: 'companies-house',
    title: 'Company number',
    of: 'provider',
    form: [
      /^(?:\d{8}|[A-Z]{2}\d{6})$/,
      'eight digits, or two capital letters and six digits, such as 01234567 or SC123456',
    ],
  },
  {
    id: 'gss',
    title: 'ONS code of the area',
    of: 'place',
    form: [/^[A-Z]\d{8}$/, 'a capital letter and eight digits, such as E06000044'],
  },
  {
    id: 'uprn',
    title: 'UPRN',
    of: 'place',
    form: [/^\d{1,12}$/, 'at most twelve digits, such as 48130060'],
  },
]

const ownScheme = /^(provider|service|place)-[a-z0-9][a-z0-9.-]*$/

/** A list of codes by its id, one of a publisher’s own too, such as `service-register`; null where there is none. */
export function codeScheme(id: string): CodeScheme | null {
  const known = codeSchemes.find((scheme) => scheme.id === id)
  if (known) return known
  const [, of] = ownScheme.exec(id) ?? []
  if (of === undefined) return null
  const words = id.replaceAll('-', ' ')
  return { id, title: `${words[0]!.toUpperCase()}${words.slice(1)} code`, of: of as CodeOf }
}

const CodeSchema = z
  .string()
  .min(1)
  .max(60)
  .refine(
    (code) => code === tidyText(code) && oddCharacter(code) === null && !/\s\s/.test(code),
    'a code in one line, without spaces around it or characters that nobody sees',
  )

const described = Object.fromEntries(
  codeSchemes.map(({ id, title, form }) => {
    const schema = form ? z.string().regex(form[0], form[1]) : CodeSchema
    return [id, schema.optional().meta({ description: form ? `${title}: ${form[1]}.` : title })]
  }),
)

const namesOfSchemes = `^(?:${codeSchemes.map(({ id }) => id).join('|')})$|${ownScheme.source}`

/** Codes of a service, by the list that they are from. */
export type ServiceCodes = Readonly<Record<string, string>>

/** The same as data, such as `{"gss": "E06000044"}`. */
export const ServiceCodesSchema = z
  .object(described)
  .catchall(CodeSchema)
  .superRefine((codes, context) => {
    for (const id of Object.keys(codes))
      if (codeScheme(id) === null)
        context.addIssue({
          code: 'custom',
          path: [id],
          message: `a code under ${schemesMeant(id)}`,
        })
  })
  .meta({ propertyNames: { pattern: namesOfSchemes } }) as unknown as z.ZodType<ServiceCodes>

/** The list that was probably meant, or the lists that there are. */
export function schemesMeant(id: string): string {
  const known = codeSchemes.map((scheme) => scheme.id)
  return `${nearestTo(id, known)}; lists of one’s own begin with provider-, service- or place-`
}

/** A code as it is printed. */
export interface PrintedCode extends CodeScheme {
  readonly code: string
}

/** The codes of a service in the order of the lists, one’s own lists last. */
export function printedCodes(codes: ServiceCodes = {}): PrintedCode[] {
  const known = codeSchemes.map(({ id }) => id)
  const at = (id: string) => (known.includes(id) ? known.indexOf(id) : known.length)
  return Object.entries(codes)
    .flatMap(([id, code]) => {
      const scheme = codeScheme(id)
      return scheme ? [{ ...scheme, code }] : []
    })
    .sort((a, b) => at(a.id) - at(b.id) || (a.id < b.id ? -1 : 1))
}
