import * as z from 'zod'

const Count = z.int().min(0)

/** How often each answer was given. Relevant are yes and no. */
const AnswerCountsSchema = z.strictObject({ yes: Count, no: Count, na: Count })

const PartSchema = z.strictObject({
  size: Count.meta({ description: 'Cases, or responses, counted.' }),
  questions: z.record(z.string(), AnswerCountsSchema),
})

/** Counts of each answer to each question, overall and within each subgroup. All that rating needs. */
export const TallySchema = z
  .strictObject({
    ...PartSchema.shape,
    groups: z.record(z.string(), z.record(z.string(), PartSchema)).meta({
      description: 'By characteristic, then by its value.',
    }),
  })
  .meta({ title: 'Tally' })

export type AnswerCounts = z.infer<typeof AnswerCountsSchema>
export type TallyPart = z.infer<typeof PartSchema>
export type Tally = z.infer<typeof TallySchema>
