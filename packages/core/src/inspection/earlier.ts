import * as z from 'zod'
import { describeFound, type Issue } from '../issue.js'
import { TallySchema, type Tally } from '../tally/tally-schema.js'

/** An earlier inspection of the service, as far as a trend needs it: what it counted. */
export const EarlierSchema = z.strictObject({
  id: z.string().min(1),
  framework: z.string().min(1),
  published: z.string().min(1).meta({ description: 'When it was published: a month or a day.' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')
    .optional()
    .meta({ description: 'Of the record file that it was counted from.' }),
  cases: TallySchema,
  surveys: z.record(z.string(), TallySchema),
})

/** What trends are measured from. */
export interface Earlier {
  readonly id: string
  readonly framework: string
  readonly published: string
  readonly sha256?: string | undefined
  readonly cases: Tally
  readonly surveys: Readonly<Record<string, Tally>>
}

/** A trend needs the same questions, asked at another time. */
export function checkEarlier({
  id,
  framework,
  publication,
  earlier,
}: {
  readonly id: string
  readonly framework: string
  readonly publication: { readonly published?: string | undefined }
  readonly earlier?: Earlier | undefined
}): Issue[] {
  if (!earlier) return []
  const issue = (key: 'id' | 'framework' | 'published', expected: string): Issue => ({
    code: 'invalid-value',
    path: ['earlier', key],
    found: describeFound(earlier[key]),
    expected,
  })
  return [
    ...(earlier.id === id ? [issue('id', 'another inspection than this one')] : []),
    ...(earlier.framework === framework ? [] : [issue('framework', framework)]),
    ...(publication.published === undefined || earlier.published < publication.published
      ? []
      : [issue('published', `before ${publication.published}`)]),
  ]
}
