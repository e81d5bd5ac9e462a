import * as z from 'zod/mini'
import { readFraction } from './exact/fraction.js'

/** What an id looks like, and how that is said. */
export const idForm = [
  /^[A-Za-z0-9][A-Za-z0-9.:_-]*$/,
  'letters, digits, dots, colons, hyphens',
] as const

/** What rules call something by. */
export const Id = z.string().check(z.regex(...idForm))

/** Some text. */
export const Text = z.string().check(z.minLength(1))

/** A text by language, such as `{"en": "Good", "cy": "Da"}`. */
export const Texts = z
  .record(
    z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language, such as en or cy')),
    Text,
  )
  .check(z.refine((texts) => Object.keys(texts).length > 0, 'a text in one language at least'))
export type Texts = z.infer<typeof Texts>

const significant = /^-?0*(\d*)\.?(\d*)$/

/** A number, read by its decimal text, or a fraction as text. */
export const Decimal = z
  .union([z.number(), z.string()])
  .check(z.refine(isDecimal, 'a decimal of at most 15 digits, or a fraction such as "1/6"'))

function isDecimal(given: number | string): boolean {
  if (readFraction(given) === null) return false
  const digits = significant.exec(String(given))
  return digits === null || digits[1]!.length + digits[2]!.length <= 15
}

/** A whole number of 0 or more. */
export const Count = z.int().check(z.minimum(0))

export const Parameter = z.strictObject({ param: Id })

/** A decimal, or a parameter that the inspection pins. */
export const Threshold = z.union([Decimal, Parameter])
export type Threshold = z.infer<typeof Threshold>

export const Source = z.strictObject({
  document: Text,
  paragraph: z.optional(Text),
  confirmed: z.boolean(),
})

/** A text in a language; in English, or the first there is, where it is not written in that. */
export function textIn(texts: Texts, language: string): string {
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0]!
}
