import * as z from 'zod'
import { readFraction } from './exact/fraction.js'

export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.:_-]*$/, 'letters, digits, dots, colons, hyphens')
  .meta({ description: 'What rules call it by.', examples: ['well-led'] })

/** A text by language, such as `{"en": "Good", "cy": "Da"}`. */
export const Texts = z
  .record(
    z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language, such as en or cy'),
    z.string().min(1),
  )
  .refine((texts) => Object.keys(texts).length > 0, 'a text in one language at least')
  .meta({ description: 'A text by language.', examples: [{ en: 'Good', cy: 'Da' }] })
export type Texts = z.infer<typeof Texts>

const significant = /^-?0*(\d*)\.?(\d*)$/

/** A number, read by its decimal text, or a fraction as text. */
export const Decimal = z
  .union([z.number(), z.string()])
  .refine(isDecimal, 'a decimal of at most 15 digits, or a fraction such as "1/6"')
  .meta({ description: 'A decimal, or a fraction as text.', examples: [62.5, '1/6'] })

function isDecimal(given: number | string): boolean {
  if (readFraction(given) === null) return false
  const digits = significant.exec(String(given))
  return digits === null || digits[1]!.length + digits[2]!.length <= 15
}

/** A decimal, or a parameter that the inspection pins. */
export const Threshold = z.union([Decimal, z.strictObject({ param: Id })]).meta({
  description: 'A decimal, or a parameter published from time to time.',
  examples: [50, { param: 'upper-quartile' }],
})
export type Threshold = z.infer<typeof Threshold>

export const Source = z
  .strictObject({
    document: z.string().min(1),
    paragraph: z.string().min(1).optional(),
    confirmed: z
      .boolean()
      .meta({ description: 'Whether it was read in the publisher’s own words.' }),
  })
  .meta({
    description: 'Where a rule comes from.',
    examples: [{ document: 'Rules and guidance', paragraph: '4.2', confirmed: true }],
  })

/** A text in a language; in English, or the first there is, where it is not written in that. */
export function textIn(texts: Texts, language: string): string {
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0]!
}
