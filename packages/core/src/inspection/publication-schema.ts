import * as z from 'zod'

const Text = z.string().min(1)
const Address = z.url({ protocol: /^https?$/ })

const MonthOrDay = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/,
    'a month or a day, such as 2023-07 or 2023-07-14',
  )

/** What a later edition of a report corrects in those before it. */
const CorrectionSchema = z.strictObject({
  published: MonthOrDay.meta({ description: 'When the corrected edition is published.' }),
  text: Text.meta({
    description: 'What was wrong and what is said now, in plain words. It is printed.',
    examples: ['Table 2 counted one case twice. It now counts 38 cases.'],
  }),
})

/** A later edition of a report, and what it corrects. */
export type Correction = z.infer<typeof CorrectionSchema>

const alternative = Text.meta({
  description: 'What it shows, in a few words, for people who cannot see it.',
  examples: ['Lakeside Inspectorate'],
})

/** What the publications of an inspection say of themselves. */
export const PublicationSchema = z.strictObject({
  title: Text.meta({
    description: 'The kind of report, such as “An inspection of probation services”.',
  }),
  publisher: Text,
  published: MonthOrDay.optional().meta({
    description: 'A draft may be without; a publication is not.',
  }),
  isbn: Text.optional(),
  licence: Text.optional(),
  licenceAddress: Address.optional().meta({ description: 'Where the terms of the licence stand.' }),
  website: Address.optional(),
  address: Address.optional().meta({
    description:
      'Where the report itself is read on the web: its canonical address for search engines and links.',
    examples: ['https://example.org/reports/northtown-2026'],
  }),
  previous: z
    .strictObject({ published: MonthOrDay, address: Address.optional() })
    .optional()
    .meta({
      description:
        'The report of the inspection before this one: when it was published, and where it is read on the web.',
      examples: [{ published: '2023-07', address: 'https://example.org/reports/northtown-2023' }],
    }),
  image: z.strictObject({ address: Address, alternative }).optional().meta({
    description: 'A picture on the web that is shown where a link to the report is shared.',
  }),
  logo: z
    .strictObject({
      picture: z
        .string()
        .regex(
          /^data:image\/(?:png|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/,
          'a PNG or SVG picture as a data: URL in base64',
        ),
      alternative,
    })
    .optional()
    .meta({ description: 'The publisher’s logo, which stands on the cover.' }),
  contact: Text.optional(),
  signatory: z
    .strictObject({
      name: Text.meta({ examples: ['Ines Okafor'] }),
      office: Text.meta({ examples: ['Chief Inspector'] }),
      section: Text.optional().meta({
        description: 'The id of the section that is signed; the foreword where it is not said.',
      }),
    })
    .optional()
    .meta({
      description: 'Who signs the report: name and office stand under room for a signature.',
    }),
  corrections: z.array(CorrectionSchema).min(1).optional().meta({
    description:
      'What later editions correct, the earliest first. Without any the report is the first edition.',
  }),
})

/** The same where the logo lies in a file beside the inspection. */
export const PublicationFileSchema = z.strictObject({
  ...PublicationSchema.shape,
  logo: z
    .strictObject({
      picture: Text.meta({ description: 'A PNG or SVG file.', examples: ['logo.svg'] }),
      alternative,
    })
    .optional()
    .meta({ description: 'The publisher’s logo, which stands on the cover.' }),
})
