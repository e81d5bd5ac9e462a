import * as z from 'zod'

const Text = z.string().min(1)
const Hash = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')
const Rating = Text.nullable()
const StandardSchema = z.strictObject({ id: Text, rating: Rating })

/** What a programme keeps of a published inspection beside its counts. */
export const ProgrammeEntrySchema = z.strictObject({
  record: Hash.meta({ description: 'SHA-256 of the record file that it was read from.' }),
  rules: Hash.meta({ description: 'SHA-256 of the framework’s file that it was rated by.' }),
  id: Text,
  framework: Text,
  service: z.strictObject({
    name: Text,
    region: Text.optional(),
    organisation: Text.optional(),
    codes: z
      .record(Text, Text)
      .optional()
      .meta({ description: 'By which other files know the service, by the list they are from.' }),
  }),
  kind: Text.meta({
    description:
      'The kind of inspection; where that is not said, the kind of report as its title says.',
  }),
  published: Text.meta({ description: 'When it was published first: a month or a day.' }),
  publisher: Text.optional().meta({
    description: 'Whose report it is; not there in entries that were made before this was kept.',
  }),
  edition: z.int().min(1).meta({ description: 'Which edition of the report the record is of.' }),
  fieldwork: z.strictObject({ start: Text, end: Text.optional() }).optional(),
  address: Text.optional().meta({ description: 'Where the report is read on the web.' }),
  previous: z
    .strictObject({ published: Text, address: Text.optional() })
    .optional()
    .meta({ description: 'The report before this one, where the inspection names it.' }),
  cases: z.int().min(0),
  overall: z
    .strictObject({
      rating: Rating,
      score: z.number().nullable(),
      outOf: z.number().nullable(),
    })
    .nullable(),
  standards: z.array(StandardSchema),
  byRules: z
    .strictObject({ overall: Rating, standards: z.array(StandardSchema) })
    .meta({ description: 'What its own framework gives, replayed on its counts and decisions.' }),
  repeated: z.record(Text, z.array(z.tuple([Text, Text, z.int().min(1)]))).meta({
    description: 'What first and second assessors answered of the same cases, by question.',
  }),
})

export type ProgrammeEntry = z.infer<typeof ProgrammeEntrySchema>
